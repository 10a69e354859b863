// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import org.jspecify.annotations.Nullable;

/**
 * A network as Go's {@code net.ParseCIDR} reads it.
 *
 * @param address the address as written
 * @param bits the length of the prefix
 */
record Cidr(IpLiteral address, int bits) {

    private static final int MOST_DIGITS = 3;

    /** The network that a text denotes, null if it is none. */
    static @Nullable Cidr parse(String text) {
        int slash = text.indexOf('/');
        IpLiteral address = slash < 0 ? null : IpLiteral.parse(text.substring(0, slash));
        String length = text.substring(slash + 1);
        boolean digits = !length.isEmpty()
                && length.length() <= MOST_DIGITS
                && length.chars().allMatch(ch -> ch >= '0' && ch <= '9');
        if (address == null || !digits) {
            return null;
        }
        int bits = Integer.parseInt(length);
        return bits > (text.indexOf(':') < 0 ? 32 : 128) ? null : new Cidr(address, bits);
    }

    static boolean isNetwork(String text) {
        return parse(text) != null;
    }

    boolean isIpv6() {
        return address.family() == IpFamily.IPV6;
    }
}
