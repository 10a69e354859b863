// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static dev.portolan.profile.corefile.WordKind.oneOf;
import static dev.portolan.profile.corefile.WordKind.placed;
import static dev.portolan.profile.corefile.WordKind.plain;
import static dev.portolan.profile.corefile.WordKind.unless;
import static dev.portolan.profile.corefile.WordKind.wrapped;
import static dev.portolan.profile.corefile.Words.MANY;
import static dev.portolan.profile.corefile.Words.UNREAD;
import static dev.portolan.profile.corefile.Words.none;
import static dev.portolan.profile.corefile.Words.rest;

import dev.portolan.profile.CoreDnsVersion;
import java.util.List;
import java.util.Map;

/** The grammars of the plugins that keep a server going and leave answers alone. Source: the {@code setup.go} of each. */
final class ServerGrammars {

    static final Map<String, DirectiveCheck> ALL = Map.ofEntries(
            Map.entry("errors", errors()),
            Map.entry("health", health()),
            Map.entry("ready", ready()),
            Map.entry("prometheus", prometheus()),
            Map.entry("log", log()),
            Map.entry("pprof", pprof()),
            Map.entry("bind", (at, version) -> PluginParser.bind(at)),
            Map.entry("loop", Grammar.once(none())),
            Map.entry("debug", Grammar.any(none())),
            Map.entry("root", Grammar.any(Words.each(WordKind.ANY))),
            Map.entry("reload", Grammar.first(Intervals::reload)),
            Map.entry("cancel", Grammar.any(rest(0, 1, Intervals.CANCEL))),
            Map.entry("timeouts", Intervals.timeouts()),
            Map.entry("metadata", Grammar.first(ServerGrammars::metadata)),
            Map.entry("multisocket", Grammar.first(ServerGrammars::multisocket)));

    private static final List<String> LEVELS = List.of("warning", "error", "info", "debug");
    private static final int MOST_SOCKETS = 1024;

    private ServerGrammars() {}

    private static Grammar errors() {
        return Grammar.once(rest(0, 1, placed(unless("stdout"::equals, "invalid log file: %s"))))
                .option("stacktrace", new CoreDnsVersion(1, 10, 0), UNREAD)
                .option("consolidate", ServerGrammars::consolidate)
                .unknown(at -> at.syntaxError("Unknown field " + at.value()));
    }

    private static void consolidate(Dispenser at) throws CorefileException {
        List<String> words = at.remainingArgs();
        if (words.size() < 2 || words.size() > 4) {
            throw at.argumentError();
        }
        Words.checkAll(words.subList(0, 2), at, placed(GoDuration::complaint), placed(GoPattern::complaint));
        boolean level = false;
        boolean showFirst = false;
        for (String word : words.subList(2, words.size())) {
            if (LEVELS.contains(word) && (level || showFirst)) {
                throw at.error(
                        level
                                ? "multiple log levels specified in consolidate"
                                : "log level must come before show_first in consolidate");
            }
            if (!LEVELS.contains(word) && !word.equals("show_first")) {
                throw at.error("unknown option in consolidate: " + word);
            }
            level |= LEVELS.contains(word);
            showFirst |= word.equals("show_first");
        }
    }

    private static Grammar health() {
        return Grammar.any(rest(0, 1, WordKind.ADDRESS))
                .option(
                        "lameduck",
                        rest(
                                1,
                                1,
                                plain(wrapped(
                                        GoDuration::complaint, "unable to parse lameduck duration value: '%s' : %s"))));
    }

    private static Grammar ready() {
        return Grammar.once(rest(0, 1, WordKind.ADDRESS))
                .option(
                        "monitor",
                        new CoreDnsVersion(1, 12, 2),
                        rest(
                                1,
                                1,
                                placed(unless(
                                        oneOf("until-ready", "continuously"), "monitor type '%s' not supported"))));
    }

    private static Grammar prometheus() {
        CoreDnsVersion since = new CoreDnsVersion(1, 14, 3);
        return Grammar.once(rest(0, 1, WordKind.ADDRESS))
                .option("runtime_metrics", since, rest(0, 0))
                .option("tls", since, rest(1, 1))
                .unknown(at -> at.error("unknown option: " + at.value()));
    }

    private static Grammar log() {
        return Grammar.any(Words.ANY)
                .option(
                        "class",
                        rest(1, MANY, plain(unless(oneOf("all", "success", "denial", "error"), "invalid Class: %s"))));
    }

    private static Grammar pprof() {
        return Grammar.once(rest(0, 1, placed(HostPort::complaint)))
                .option(
                        "block",
                        rest(
                                0,
                                1,
                                placed(unless(
                                        word -> GoNumber.integerComplaint(word) == null,
                                        "property 'block' invalid integer value '%s'"))));
    }

    private static void metadata(Dispenser at) throws CorefileException {
        at.remainingArgs();
        if (at.nextBlock() || at.next()) {
            throw at.argumentError();
        }
    }

    private static void multisocket(Dispenser at) throws CorefileException {
        List<String> words = at.remainingArgs();
        if (words.size() > 1 || at.next()) {
            throw at.argumentError();
        }
        Words.checkAll(words, at, plain(word -> {
            String complaint = GoNumber.integerComplaint(word);
            if (complaint != null) {
                return "invalid num sockets: " + complaint;
            }
            int sockets = GoNumber.integer(word);
            return sockets < 1
                    ? "num sockets can not be zero or negative: " + sockets
                    : sockets > MOST_SOCKETS ? "num sockets exceeds maximum (" + MOST_SOCKETS + "): " + sockets : null;
        }));
    }
}
