// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.profile.CoreDnsVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The grammar of a line in an {@code acl} block: an action, and which types and networks it is for. */
final class AclPolicy {

    private static final Map<String, CoreDnsVersion> ACTIONS = Map.of(
            "allow", new CoreDnsVersion(0, 0, 0),
            "block", new CoreDnsVersion(0, 0, 0),
            "filter", new CoreDnsVersion(1, 9, 0),
            "drop", new CoreDnsVersion(1, 11, 0));

    private AclPolicy() {}

    static void check(Dispenser at, CoreDnsVersion version) throws CorefileException {
        while (at.next()) {
            at.remainingArgs();
            while (at.nextBlock()) {
                CoreDnsVersion since = ACTIONS.get(at.value().toLowerCase(Locale.ROOT));
                if (since == null || version.isBefore(since)) {
                    throw at.error(
                            "unexpected token \"" + at.value() + "\"; expect 'allow', 'block', 'filter' or 'drop'");
                }
                sections(at.remainingArgs(), at);
            }
        }
    }

    private static void sections(List<String> words, Dispenser at) throws CorefileException {
        for (int i = 0; i < words.size(); ) {
            String section = words.get(i).toLowerCase(Locale.ROOT);
            if (!isSection(section)) {
                throw at.error("unexpected token \"" + words.get(i) + "\"; expect 'type | net'");
            }
            int end = i + 1;
            while (end < words.size() && !isSection(words.get(end).toLowerCase(Locale.ROOT))) {
                end++;
            }
            if (end == i + 1) {
                throw at.error("no token specified in \"" + section + "\" section");
            }
            section(section, words.subList(i + 1, end), at);
            i = end;
        }
    }

    private static void section(String section, List<String> words, Dispenser at) throws CorefileException {
        for (String word : words) {
            if (word.equals("*")) {
                return;
            }
            if (section.equals("type") && !DnsWords.TYPES.contains(word)) {
                throw at.error("unexpected token \"" + word + "\"; expect legal QTYPE");
            }
            String network = word.contains("/") ? word : word + (word.contains(":") ? "/128" : "/32");
            if (section.equals("net") && !Cidr.isNetwork(network)) {
                throw at.error("illegal CIDR notation \"" + network + "\"");
            }
        }
    }

    private static boolean isSection(String word) {
        return word.equals("type") || word.equals("net");
    }
}
