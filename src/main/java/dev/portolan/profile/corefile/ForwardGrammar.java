// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static dev.portolan.profile.corefile.WordKind.DURATION;
import static dev.portolan.profile.corefile.WordKind.INTEGER;
import static dev.portolan.profile.corefile.WordKind.UNSIGNED;
import static dev.portolan.profile.corefile.WordKind.oneOf;
import static dev.portolan.profile.corefile.WordKind.placed;
import static dev.portolan.profile.corefile.WordKind.plain;
import static dev.portolan.profile.corefile.WordKind.unless;
import static dev.portolan.profile.corefile.Words.MANY;
import static dev.portolan.profile.corefile.Words.each;
import static dev.portolan.profile.corefile.Words.none;
import static dev.portolan.profile.corefile.Words.rest;

import dev.portolan.profile.CoreDnsVersion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The options of a {@code forward} block. */
final class ForwardGrammar {

    private static final WordKind RCODE =
            plain(unless(word -> DnsWords.RCODES.contains(word.toUpperCase(Locale.ROOT)), "%s is not a valid rcode"));

    private static final WordKind FAILURE =
            RCODE.and(plain(unless(word -> !word.equalsIgnoreCase("NOERROR"), "NoError cannot be used in failover")));

    static final Grammar OPTIONS = Grammar.any(Words.ANY)
            .option("except", rest(1, MANY))
            .option("max_fails", each(UNSIGNED))
            .option("max_connect_attempts", since(1, 13, 2), each(UNSIGNED))
            .option("health_check", ForwardGrammar::healthCheck)
            .option("force_tcp", none())
            .option("prefer_udp", none())
            .option("tls", rest(0, 3))
            .option("tls_servername", each(WordKind.ANY))
            .option("expire", each(notNegative("expire")))
            .option("max_age", since(1, 14, 3), each(notNegative("max_age")))
            .option("max_idle_conns", since(1, 14, 1), each(INTEGER.and(count("max_idle_conns"))))
            .option("read_timeout", since(1, 14, 5), each(DURATION.and(plain(ForwardGrammar::readTimeout))))
            .option(
                    "doh_method",
                    since(1, 14, 5),
                    each(plain(unless(oneOf("POST", "GET"), "doh_method must be either POST or GET"))))
            .option("policy", each(placed(unless(oneOf("random", "round_robin", "sequential"), "unknown policy '%s'"))))
            .option("max_concurrent", each(INTEGER.and(count("max_concurrent"))))
            .option("next", since(1, 12, 0), rest(1, MANY, RCODE))
            .option("next_on_nodata", since(1, 14, 4), none())
            .option("failfast_all_unhealthy_upstreams", since(1, 12, 1), rest(0, 0))
            .option("failover", since(1, 13, 0), rest(1, MANY, FAILURE))
            .option(
                    "resolver",
                    since(1, 14, 4),
                    rest(
                            1,
                            MANY,
                            plain(unless(
                                    word -> WordKind.isAddress(HostPort.host(word)),
                                    "resolver must be an IP address or IP:port: \"%s\""))))
            .option(
                    "source_address",
                    since(1, 14, 6),
                    each(placed(unless(WordKind::isAddress, "invalid IP address: %s"))));

    private ForwardGrammar() {}

    private static CoreDnsVersion since(int major, int minor, int patch) {
        return new CoreDnsVersion(major, minor, patch);
    }

    private static WordKind count(String option) {
        return plain(unless(word -> GoNumber.integer(word) >= 0, option + " can't be negative: %s"));
    }

    private static WordKind notNegative(String option) {
        return DURATION.and(plain(word -> {
            long length = GoDuration.nanoseconds(word);
            return length < 0 ? option + " can't be negative: " + GoDuration.text(length) : null;
        }));
    }

    private static @Nullable String readTimeout(String word) {
        long length = GoDuration.nanoseconds(word);
        return length <= 0 ? "read_timeout must be positive: " + GoDuration.text(length) : null;
    }

    private static void healthCheck(Dispenser at) throws CorefileException {
        each(DURATION.and(plain(word -> {
                    long length = GoDuration.nanoseconds(word);
                    return length < 0 ? "health_check can't be negative: " + length : null;
                })))
                .check(at);
        while (at.nextArg()) {
            switch (at.value()) {
                case "no_rec" -> {}
                case "domain" ->
                    each(plain(unless(word -> !ZoneText.zones(word).isEmpty(), "health_check: invalid domain name %s")))
                            .check(at);
                default -> throw at.plain("health_check: unknown option " + at.value());
            }
        }
    }
}
