// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static dev.portolan.profile.corefile.WordKind.INTEGER;
import static dev.portolan.profile.corefile.WordKind.oneOf;
import static dev.portolan.profile.corefile.WordKind.placed;
import static dev.portolan.profile.corefile.WordKind.unless;
import static dev.portolan.profile.corefile.WordKind.wrapped;
import static dev.portolan.profile.corefile.Words.MANY;
import static dev.portolan.profile.corefile.Words.UNREAD;
import static dev.portolan.profile.corefile.Words.each;
import static dev.portolan.profile.corefile.Words.none;
import static dev.portolan.profile.corefile.Words.rest;

import dev.portolan.profile.BufferSizeBlock;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.KubernetesBlock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grammars of the plugins that can change an answer. Source: the {@code setup.go} of each. */
final class AnswerGrammars {

    /** The first release that looks into the block of a plugin that has no options. */
    private static final CoreDnsVersion BLOCKS_READ = new CoreDnsVersion(1, 14, 4);

    static final Map<String, DirectiveCheck> ALL = Map.ofEntries(
            Map.entry("hosts", HostsGrammar::check),
            Map.entry("template", template()),
            Map.entry("rewrite", Grammar.any(RewriteRule::check)),
            Map.entry("autopath", Grammar.any(AnswerGrammars::autopath)),
            Map.entry("k8s_external", external()),
            Map.entry("loadbalance", BalanceGrammar::check),
            Map.entry("acl", AclPolicy::check),
            Map.entry("dns64", Dns64Grammar.GRAMMAR),
            Map.entry("local", local()),
            Map.entry("chaos", (at, version) -> emptyBlock(Words.ANY, at, version)),
            Map.entry("any", (at, version) -> emptyBlock(none(), at, version)),
            Map.entry("header", HeaderRules::check),
            Map.entry("bufsize", Grammar.first(AnswerGrammars::bufferSize)),
            Map.entry("nsid", Grammar.once(Words.ANY)),
            Map.entry("whoami", Grammar.first(none())),
            Map.entry("minimal", Grammar.first(none())));

    private AnswerGrammars() {}

    private static Grammar template() {
        Words texts = rest(1, MANY);
        return Grammar.any(at -> {
                    each(
                                    placed(unless(DnsWords.CLASSES::contains, "invalid query class %s")),
                                    placed(unless(DnsWords.TYPES::contains, "invalid RR class %s")))
                            .check(at);
                    at.remainingArgs();
                })
                .option("match", rest(1, MANY, placed(wrapped(GoPattern::complaint, "could not parse regex: %s, %s"))))
                .option("answer", texts)
                .option("additional", texts)
                .option("authority", texts)
                .option("rcode", each(placed(unless(DnsWords.RCODES::contains, "unknown rcode %s"))))
                .option(
                        "ederror",
                        new CoreDnsVersion(1, 11, 0),
                        rest(1, 2, placed(AnswerGrammars::errorCode), WordKind.ANY))
                .option("var", Words.ANY)
                .option("expr", Words.ANY)
                .option("fallthrough", Words.ANY)
                .option("upstream", Words.ANY)
                .unknown(Dispenser::argumentError);
    }

    private static @Nullable String errorCode(String word) {
        String complaint = GoNumber.unsignedComplaint(word, Short.SIZE);
        return complaint == null ? null : "error parsing extended DNS error code " + word + ", " + complaint;
    }

    private static void autopath(Dispenser at) throws CorefileException {
        if (at.remainingArgs().isEmpty()) {
            throw at.plain("no resolv-conf specified");
        }
    }

    private static Grammar external() {
        WordKind ttl = placed(word -> {
            int seconds = GoNumber.integer(word);
            return seconds < 0 || seconds > KubernetesBlock.HIGHEST_TTL
                    ? "ttl must be in range [0, " + KubernetesBlock.HIGHEST_TTL + "]: " + seconds
                    : null;
        });
        return Grammar.any(Words.ANY)
                .option("ttl", rest(1, MANY, INTEGER.and(ttl), WordKind.ANY))
                .option("apex", rest(1, MANY))
                .option("headless", new CoreDnsVersion(1, 10, 0), UNREAD)
                .option("fallthrough", new CoreDnsVersion(1, 11, 0), Words.ANY);
    }

    private static Grammar local() {
        return Grammar.any(rest(0, 0))
                .option(
                        "localhost_prefix",
                        new CoreDnsVersion(1, 14, 5),
                        rest(
                                1,
                                1,
                                placed(unless(
                                        oneOf("on", "off"), "localhost_prefix expects 'on' or 'off', got \"%s\""))));
    }

    private static void emptyBlock(Words arguments, Dispenser at, CoreDnsVersion version) throws CorefileException {
        at.next();
        arguments.check(at);
        if (!version.isBefore(BLOCKS_READ) && at.nextBlock()) {
            throw at.error("unknown property '" + at.value() + "'");
        }
    }

    private static void bufferSize(Dispenser at) throws CorefileException {
        List<String> words = at.remainingArgs();
        if (words.size() > 1) {
            throw at.argumentError().within("bufsize");
        }
        Words.checkAll(words, at, (word, place) -> {
            if (GoNumber.integerComplaint(word) != null || !BufferSizeBlock.allows(GoNumber.integer(word))) {
                throw place.argumentError().within("bufsize");
            }
        });
    }
}
