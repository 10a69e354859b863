// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The grammar of {@code header}: {@code query} or {@code response}, {@code set} or {@code clear}, and flags. */
final class HeaderRules {

    private static final Set<String> FLAGS = Set.of("aa", "ra", "rd");

    private HeaderRules() {}

    static void check(Dispenser at, CoreDnsVersion version) throws CorefileException {
        boolean some = false;
        while (at.next() && !some) {
            while (at.nextBlock()) {
                rule(at);
                some = true;
            }
        }
        if (!some) {
            throw at.argumentError();
        }
    }

    private static void rule(Dispenser at) throws CorefileException {
        String selector = at.value().toLowerCase(Locale.ROOT);
        if (!selector.equals("query") && !selector.equals("response")) {
            throw fault(at, "invalid selector=" + selector + " should be query or response");
        }
        List<String> words = at.remainingArgs();
        if (words.isEmpty()) {
            throw fault(at, "no flag action provided");
        }
        if (words.size() < 2) {
            throw fault(at, "invalid length for flags, at least one should be provided");
        }
        String action = words.getFirst().toLowerCase(Locale.ROOT);
        if (!action.equals("set") && !action.equals("clear")) {
            throw fault(at, "unknown flag action=" + action + ", should be set or clear");
        }
        for (String word : words.subList(1, words.size())) {
            String flag = word.toLowerCase(Locale.ROOT);
            if (!FLAGS.contains(flag)) {
                throw fault(at, "unknown/unsupported flag=" + flag);
            }
        }
    }

    private static CorefileException fault(Dispenser at, String text) {
        return at.plain("setting up rule: " + text);
    }
}
