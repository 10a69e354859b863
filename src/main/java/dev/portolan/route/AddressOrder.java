// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.IpFamily;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;

/** Addresses in numeric order: IPv4 before IPv6, and texts that are no address last, by their letters. */
final class AddressOrder implements Comparator<String> {

    private static final byte[] NO_ADDRESS = new byte[0];

    @Override
    public int compare(String one, String other) {
        byte[] left = bytes(one);
        byte[] right = bytes(other);
        int byForm = Integer.compare(rank(left), rank(right));
        int byNumber = byForm != 0 ? byForm : Arrays.compareUnsigned(left, right);
        return byNumber != 0 ? byNumber : one.compareTo(other);
    }

    /** Whether the text is an IP address. */
    static boolean isAddress(String text) {
        return bytes(text).length > 0;
    }

    private static int rank(byte[] address) {
        return address.length == 0 ? Integer.MAX_VALUE : address.length;
    }

    private static byte[] bytes(String text) {
        boolean possible = IpFamily.ofAddress(text) == IpFamily.IPV6
                ? text.indexOf('%') < 0
                : text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')) && text.split("\\.", -1).length == 4;
        if (!possible) {
            return NO_ADDRESS;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return NO_ADDRESS;
        }
    }
}
