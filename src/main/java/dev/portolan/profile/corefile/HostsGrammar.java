// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static dev.portolan.profile.corefile.WordKind.placed;
import static dev.portolan.profile.corefile.Words.MANY;

import dev.portolan.profile.CoreDnsVersion;
import org.jspecify.annotations.Nullable;

/** The grammar of {@code hosts}: any other line of its block is an entry until {@code fallthrough} was read. */
final class HostsGrammar {

    private static final int HIGHEST_TTL = 65_535;

    private static final Grammar OPTIONS = Grammar.once(Words.ANY)
            .option("fallthrough", Words.ANY)
            .option("fallthrough_unsupported", new CoreDnsVersion(1, 14, 7), Words.rest(0, 0))
            .option("no_reverse", Words.UNREAD)
            .option("ttl", Words.restOr("ttl needs a time in second", 1, MANY, placed(HostsGrammar::ttl), WordKind.ANY))
            .option(
                    "reload",
                    Words.restOr(
                            "reload needs a duration (zero seconds to disable)", 1, 1, placed(HostsGrammar::reload)));

    private HostsGrammar() {}

    static void check(Dispenser at, CoreDnsVersion version) throws CorefileException {
        boolean again = false;
        while (at.next()) {
            if (again) {
                throw at.once();
            }
            again = true;
            at.remainingArgs();
            block(at, version);
        }
    }

    private static void block(Dispenser at, CoreDnsVersion version) throws CorefileException {
        boolean falls = false;
        boolean unsupported = false;
        while (at.nextBlock()) {
            String option = at.value();
            falls |= option.equals("fallthrough");
            if (falls || OPTIONS.knows(option, version)) {
                OPTIONS.checkOption(at, version);
                unsupported |= option.equals("fallthrough_unsupported");
            } else {
                at.remainingArgs();
            }
        }
        if (unsupported && !falls) {
            throw at.error("fallthrough_unsupported requires fallthrough");
        }
    }

    private static @Nullable String ttl(String word) {
        if (GoNumber.integerComplaint(word) != null) {
            return "ttl needs a number of second";
        }
        int seconds = GoNumber.integer(word);
        return seconds <= 0 || seconds > HIGHEST_TTL ? "ttl provided is invalid" : null;
    }

    private static @Nullable String reload(String word) {
        if (GoDuration.complaint(word) != null) {
            return "invalid duration for reload '" + word + "'";
        }
        return GoDuration.nanoseconds(word) < 0 ? "invalid negative duration for reload '" + word + "'" : null;
    }
}
