// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.ReverseMap;

/**
 * An IP address read from text as strictly as CoreDNS reads it (Go's {@code net.ParseIP}): four decimal numbers without
 * leading zeros, or an IPv6 address without a zone. An IPv4 address written inside an IPv6 one ({@code ::ffff:10.0.0.1})
 * counts as IPv4.
 */
public final class IpLiteral implements Comparable<IpLiteral> {

    private static final int V4_OCTETS = 4;
    private static final int V6_OCTETS = 16;

    private final byte[] octets;

    private IpLiteral(byte[] octets) {
        this.octets = octets;
    }

    /** The address that the text denotes, null if it is none. */
    public static @Nullable IpLiteral parse(String text) {
        byte[] octets = text.indexOf(':') < 0 ? v4(text) : IpV6Text.parse(text);
        if (octets == null) {
            return null;
        }
        return new IpLiteral(
                isMappedV4(octets) ? Arrays.copyOfRange(octets, V6_OCTETS - V4_OCTETS, V6_OCTETS) : octets);
    }

    /** The same address as a literal. */
    public static IpLiteral of(InetAddress address) {
        return new IpLiteral(address.getAddress());
    }

    /**
     * The address of 4 or 16 octets.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static IpLiteral ofOctets(byte[] octets) {
        if (octets.length != V4_OCTETS && octets.length != V6_OCTETS) {
            throw new IllegalArgumentException("an address has 4 or 16 octets, not " + octets.length);
        }
        return new IpLiteral(octets.clone());
    }

    /** Its family; it decides between A and AAAA. */
    public IpFamily family() {
        return octets.length == V4_OCTETS ? IpFamily.IPV4 : IpFamily.IPV6;
    }

    /** Its 4 or 16 octets. */
    public byte[] octets() {
        return octets.clone();
    }

    /** The same address as the JDK's value. */
    public InetAddress address() {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 octets", e);
        }
    }

    /** The text that CoreDNS writes for it and looks for in a reverse query (RFC 5952). */
    public String canonical() {
        return octets.length == V4_OCTETS
                ? (octets[0] & 0xff) + "." + (octets[1] & 0xff) + "." + (octets[2] & 0xff) + "." + (octets[3] & 0xff)
                : IpV6Text.format(octets);
    }

    /** Its name in {@code in-addr.arpa.} or {@code ip6.arpa.} */
    public Name reverseName() {
        return ReverseMap.fromAddress(octets);
    }

    /** By number; IPv4 comes first. */
    @Override
    public int compareTo(IpLiteral other) {
        int byFamily = Integer.compare(octets.length, other.octets.length);
        return byFamily != 0 ? byFamily : Arrays.compareUnsigned(octets, other.octets);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IpLiteral that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return canonical();
    }

    static byte @Nullable [] v4(String text) {
        byte[] octets = new byte[V4_OCTETS];
        int at = 0;
        for (int i = 0; i < V4_OCTETS; i++) {
            int start = at;
            int value = 0;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = value * 10 + text.charAt(at) - '0';
                at++;
                if (value > 255) {
                    return null;
                }
            }
            boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
            boolean ended = i == V4_OCTETS - 1 ? at == text.length() : at < text.length() && text.charAt(at) == '.';
            if (at == start || leadingZero || !ended) {
                return null;
            }
            octets[i] = (byte) value;
            at++;
        }
        return octets;
    }

    private static boolean isMappedV4(byte[] octets) {
        if (octets.length == V4_OCTETS || octets[10] != -1 || octets[11] != -1) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (octets[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
