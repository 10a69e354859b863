// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.net.InetAddress;
import java.util.Locale;

/**
 * The hosts that are reached without a proxy: names with their subdomains, addresses, ranges of addresses, each with a port or
 * not, or all ({@code golang.org/x/net/http/httpproxy}).
 *
 * @param list the value of {@code NO_PROXY}
 */
record NoProxy(String list) {

    /** Whether the host is one of them; the machine itself always is. */
    boolean covers(String host, int port) {
        if (isThisMachine(host)) {
            return true;
        }
        String name = plain(host);
        for (String entry : list.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (covers(entry.strip(), name, port)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String entry, String name, int port) {
        if (entry.isEmpty() || entry.equals("*")) {
            return !entry.isEmpty();
        }
        if (entry.contains("/")) {
            return inRange(entry, name);
        }
        String wanted = entry;
        int colon = entry.lastIndexOf(':');
        if (colon > 0 && entry.indexOf(':') == colon) {
            if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
                return false;
            }
            wanted = entry.substring(0, colon);
        }
        String domain = wanted.startsWith("*.") ? wanted.substring(1) : wanted;
        return name.equals(domain) || name.endsWith(domain.startsWith(".") ? domain : "." + domain);
    }

    private static boolean inRange(String range, String name) {
        int slash = range.indexOf('/');
        try {
            byte[] network = InetAddress.ofLiteral(range.substring(0, slash)).getAddress();
            byte[] address = InetAddress.ofLiteral(name).getAddress();
            int bits = Integer.parseInt(range.substring(slash + 1));
            return network.length == address.length && sameBits(network, address, Math.min(bits, network.length * 8));
        } catch (IllegalArgumentException e) {
            // A name, or no range.
            return false;
        }
    }

    private static boolean sameBits(byte[] one, byte[] other, int bits) {
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((one[i / 8] & mask) != (other[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the host is the machine itself, by name or by address. */
    static boolean isThisMachine(String host) {
        return plain(host).equals("localhost") || isLoopback(plain(host));
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
    }

    /** Whether it is an address of the machine itself. */
    static boolean isLoopback(String name) {
        try {
            return InetAddress.ofLiteral(name).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
