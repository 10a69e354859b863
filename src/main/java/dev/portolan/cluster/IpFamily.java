// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/** An IP address family, as {@code spec.ipFamilies} names it. */
public enum IpFamily {
    IPV4("IPv4"),
    IPV6("IPv6");

    private final String label;

    IpFamily(String label) {
        this.label = label;
    }

    /** The API's spelling. */
    public String label() {
        return label;
    }

    /** The family of an address in text form: the one with colons is IPv6. */
    public static IpFamily ofAddress(String address) {
        return address.indexOf(':') >= 0 ? IPV6 : IPV4;
    }
}
