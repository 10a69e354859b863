// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.IpLiteral;
import java.util.Comparator;

/** Addresses in numeric order: IPv4 before IPv6, and texts that are no address last, by their letters. */
final class AddressOrder implements Comparator<String> {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing(IpLiteral::parse, Comparator.nullsLast(Comparator.naturalOrder()));

    @Override
    public int compare(String one, String other) {
        int byNumber = BY_NUMBER.compare(one, other);
        return byNumber != 0 ? byNumber : one.compareTo(other);
    }

    /** Whether the text is an IP address. */
    static boolean isAddress(String text) {
        return IpLiteral.parse(text) != null;
    }
}
