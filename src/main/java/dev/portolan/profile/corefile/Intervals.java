// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static dev.portolan.profile.corefile.WordKind.plain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directives about intervals of time with limits: {@code reload}, {@code cancel}, {@code timeouts}. */
final class Intervals {

    static final WordKind CANCEL = plain(word -> GoDuration.complaint(word) != null
            ? "invalid duration: \"" + word + "\""
            : GoDuration.nanoseconds(word) <= 0 ? "invalid negative duration: \"" + word + "\"" : null);

    private static final Set<String> TIMEOUTS = Set.of("read", "write", "idle");
    private static final long SHORTEST_RELOAD = 2 * GoDuration.SECOND;
    private static final long LONGEST_TIMEOUT = 24 * 3600 * GoDuration.SECOND;

    private Intervals() {}

    static void reload(Dispenser at) throws CorefileException {
        Words.rest(
                        0,
                        2,
                        WordKind.DURATION.and(plain(word -> GoDuration.nanoseconds(word) < SHORTEST_RELOAD
                                ? "interval value must be greater or equal to 2s"
                                : null)),
                        WordKind.DURATION.and(plain(Intervals::jitter)))
                .check(at);
    }

    private static @Nullable String jitter(String word) {
        long jitter = GoDuration.nanoseconds(word);
        return jitter != 0 && jitter < GoDuration.SECOND ? "jitter value must be 0 or greater or equal to 1s" : null;
    }

    /** Every option takes one value, and an unknown one is told only once its value was read. */
    static Grammar timeouts() {
        return Grammar.any(Intervals::timeoutsBlock);
    }

    private static void timeoutsBlock(Dispenser at) throws CorefileException {
        if (!at.remainingArgs().isEmpty()) {
            throw at.argumentError().within("timeouts");
        }
        boolean some = false;
        while (at.nextBlock()) {
            timeout(at);
            some = true;
        }
        if (!some) {
            throw at.error("timeouts block with no timeouts specified").within("timeouts");
        }
    }

    private static void timeout(Dispenser at) throws CorefileException {
        String option = at.value();
        List<String> words = at.remainingArgs();
        if (words.size() != 1) {
            throw at.argumentError();
        }
        String word = words.getFirst();
        boolean number = GoNumber.integerComplaint(word) == null;
        if (option.equals("maxtcpqueries") && number) {
            return;
        }
        String duration = number ? word + "s" : word;
        if (GoDuration.complaint(duration) != null) {
            throw at.error("failed to parse duration '" + duration + "'");
        }
        long length = GoDuration.nanoseconds(duration);
        if (length < GoDuration.SECOND || length > LONGEST_TIMEOUT) {
            throw at.error(
                    "timeout provided '" + GoDuration.text(length) + "' needs to be between 1 second and 24 hours");
        }
        if (!TIMEOUTS.contains(option)) {
            throw at.error("unknown option: '" + option + "'");
        }
    }
}
