// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import static dev.portolan.profile.corefile.WordKind.placed;

import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.LoadBalanceBlock;
import java.util.List;

/** The grammar of {@code loadbalance}: {@code weighted} takes other options than the rest. */
final class BalanceGrammar {

    private static final Grammar PREFERENCES = Grammar.any(Words.ANY)
            .option(
                    "prefer",
                    new CoreDnsVersion(1, 12, 4),
                    Words.rest(
                            0,
                            Words.MANY,
                            placed(word -> Cidr.isNetwork(word)
                                    ? null
                                    : "invalid CIDR \"" + word + "\": invalid CIDR address: " + word)));

    private static final Grammar WEIGHTS =
            Grammar.any(Words.ANY).option("reload", new CoreDnsVersion(1, 11, 0), BalanceGrammar::reload);

    private BalanceGrammar() {}

    static void check(Dispenser at, CoreDnsVersion version) throws CorefileException {
        while (at.next()) {
            List<String> words = at.remainingArgs();
            String policy = words.isEmpty() ? LoadBalanceBlock.ROUND_ROBIN : words.getFirst();
            if (policy.equals("weighted")) {
                weighted(words, at, version);
            } else if (!policy.equals(LoadBalanceBlock.ROUND_ROBIN)) {
                throw at.plain("unknown policy: " + policy);
            } else if (words.size() > 1) {
                throw at.error("unknown property for " + policy);
            }
            while (at.nextBlock()) {
                PREFERENCES.checkOption(at, version);
            }
        }
    }

    private static void weighted(List<String> words, Dispenser at, CoreDnsVersion version) throws CorefileException {
        if (words.size() != 2) {
            throw at.error(words.size() < 2 ? "missing weight file argument" : "unexpected argument(s)");
        }
        while (at.nextBlock()) {
            WEIGHTS.checkOption(at, version);
        }
    }

    private static void reload(Dispenser at) throws CorefileException {
        List<String> words = at.remainingArgs();
        if (words.size() != 1) {
            throw at.error(words.isEmpty() ? "reload duration value is missing" : "unexpected argument");
        }
        if (GoDuration.complaint(words.getFirst()) != null) {
            throw at.error("invalid reload duration '" + words.getFirst() + "'");
        }
    }
}
