// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static dev.portolan.profile.corefile.WordKind.DURATION;
import static dev.portolan.profile.corefile.WordKind.INTEGER;
import static dev.portolan.profile.corefile.WordKind.oneOf;
import static dev.portolan.profile.corefile.WordKind.plain;
import static dev.portolan.profile.corefile.WordKind.unless;
import static dev.portolan.profile.corefile.Words.rest;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.CoreDnsVersion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The options of {@code cache} that say when an answer is fetched again, and how long an old one may be given. */
final class StaleAnswers {

    static final Grammar OPTIONS = Grammar.any(Words.ANY)
            .option(
                    "prefetch",
                    rest(1, 3, INTEGER.and(plain(StaleAnswers::amount)), DURATION, plain(StaleAnswers::percentage)))
            .option("serve_stale", StaleAnswers::serveStale)
            .option(
                    "serve_stale_policy",
                    new CoreDnsVersion(1, 14, 7),
                    rest(
                            1,
                            1,
                            plain(unless(
                                    word -> word.equalsIgnoreCase("prefer_positive"),
                                    "invalid serve_stale_policy: %s"))));

    private static final String VERIFY = "verify";
    private static final long LONGEST_RECHECK = 300 * GoDuration.SECOND;
    private static final int HOUR = 3600;
    private static final long LONGEST_TTL = 0xFFFF_FFFFL;

    private static final WordKind STALE = duration("", "duration");
    private static final WordKind MODE = plain(StaleAnswers::mode);
    private static final WordKind VERIFY_TIMEOUT = plain(word -> {
        String complaint = GoDuration.complaint(word);
        if (complaint != null) {
            return "invalid serve_stale verify timeout: " + complaint;
        }
        return GoDuration.nanoseconds(word) < 0 ? "invalid negative timeout for serve_stale verify" : null;
    });
    private static final WordKind TTL =
            duration("invalid serve_stale response TTL: ", "response TTL").and(plain(StaleAnswers::wholeSeconds));
    private static final WordKind RECHECK = duration("invalid serve_stale failure recheck: ", "failure recheck")
            .and(plain(unless(
                    word -> GoDuration.nanoseconds(word) <= LONGEST_RECHECK,
                    "serve_stale failure recheck cannot exceed 5 minutes")));

    private boolean served;
    private CacheBlock.Stale stale = CacheBlock.Stale.NEVER;
    private boolean policy;

    void check(Dispenser at, CoreDnsVersion version) throws CorefileException {
        if (at.value().equals("serve_stale_policy")) {
            if (policy) {
                throw at.plain("serve_stale_policy can only be specified once");
            }
            policy = true;
        }
        boolean serves = at.value().equals("serve_stale");
        Dispenser again = at.copy();
        OPTIONS.checkOption(at, version);
        if (serves) {
            served = true;
            List<String> words = again.remainingArgs();
            boolean given = !words.isEmpty() && GoDuration.complaint(words.getFirst()) == null;
            int seconds = given ? (int) (GoDuration.nanoseconds(words.getFirst()) / GoDuration.SECOND) : HOUR;
            stale = new CacheBlock.Stale(
                    seconds, words.size() > 1 && words.get(1).equalsIgnoreCase(VERIFY));
        }
    }

    /** How long after its time an answer may still be given. */
    CacheBlock.Stale stale() {
        return stale;
    }

    void checkTogether(Dispenser at) throws CorefileException {
        if (policy && !served) {
            throw at.plain("serve_stale_policy requires serve_stale");
        }
    }

    /** {@code serve_stale [DURATION [MODE [VERIFY-TIMEOUT] [TTL [RECHECK]]]]}: only {@code verify} has a time-out. */
    private static void serveStale(Dispenser at) throws CorefileException {
        List<String> words = at.remainingArgs();
        if (words.size() > 5) {
            throw at.argumentError();
        }
        Words.checkAll(words.subList(0, Math.min(2, words.size())), at, STALE, MODE);
        if (words.size() < 3) {
            return;
        }
        boolean verify = words.get(1).equalsIgnoreCase(VERIFY);
        if (!verify && words.size() > 4) {
            throw at.argumentError();
        }
        List<String> rest = words.subList(2, words.size());
        if (verify) {
            Words.checkAll(rest, at, VERIFY_TIMEOUT, TTL, RECHECK);
        } else {
            Words.checkAll(rest, at, TTL, RECHECK);
        }
    }

    private static @Nullable String mode(String word) {
        String mode = word.toLowerCase(Locale.ROOT);
        return oneOf("immediate", VERIFY).test(mode) ? null : "invalid value for serve_stale refresh mode: " + mode;
    }

    private static @Nullable String wholeSeconds(String word) {
        long ttl = GoDuration.nanoseconds(word);
        if (ttl % GoDuration.SECOND != 0) {
            return "serve_stale response TTL must be a whole number of seconds";
        }
        return ttl / GoDuration.SECOND > LONGEST_TTL ? "serve_stale response TTL exceeds the DNS TTL range" : null;
    }

    private static @Nullable String amount(String word) {
        int amount = GoNumber.integer(word);
        return amount < 0 ? "prefetch amount should be positive: " + amount : null;
    }

    private static @Nullable String percentage(String word) {
        if (!word.endsWith("%")) {
            return "last character of percentage should be `%`, but is: '" + word.charAt(word.length() - 1) + "'";
        }
        String number = word.substring(0, word.length() - 1);
        String complaint = GoNumber.integerComplaint(number);
        if (complaint != null) {
            return complaint;
        }
        int percent = GoNumber.integer(number);
        return percent < 10 || percent > 90 ? "percentage should fall in range [10, 90]: " + percent : null;
    }

    /** A duration that is not negative; the complaints about its form and its sign are worded apart. */
    private static WordKind duration(String malformed, String negative) {
        return plain(word -> {
            String complaint = GoDuration.complaint(word);
            if (complaint != null) {
                return malformed + complaint;
            }
            return GoDuration.nanoseconds(word) < 0 ? "invalid negative " + negative + " for serve_stale" : null;
        });
    }
}
