// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import java.util.List;

/** The grammar of {@code dns64}: a prefix of whole octets, four to twelve of them. */
final class Dns64Grammar {

    static final Grammar GRAMMAR = Grammar.any(Dns64Grammar::arguments)
            .option("prefix", Words.each(Dns64Grammar::prefix))
            .option("translate_all", Words.UNREAD)
            .option("allow_ipv4", new CoreDnsVersion(1, 9, 0), Words.UNREAD);

    private static final int SHORTEST = 32;
    private static final int LONGEST = 96;

    private Dns64Grammar() {}

    private static void arguments(Dispenser at) throws CorefileException {
        List<String> words = at.remainingArgs();
        if (words.size() > 1) {
            throw at.argumentError();
        }
        Words.checkAll(words, at, Dns64Grammar::prefix);
    }

    private static void prefix(String word, Dispenser at) throws CorefileException {
        Cidr network = Cidr.parse(word);
        if (network == null) {
            throw at.plain("invalid CIDR address: " + word);
        }
        int bits = network.bits();
        if (!network.isIpv6()) {
            throw at.error("invalid netmask 32 IPv6 address: \"" + word + "\"");
        }
        if (bits % Byte.SIZE != 0 || bits < SHORTEST || bits > LONGEST) {
            throw at.error("invalid prefix length \"" + word + "\"");
        }
    }
}
