// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpLiteral;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** Names of the reverse trees (RFC 1035 section 3.5, RFC 3596 section 2.5) as CoreDNS reads them. */
public final class ReverseName {

    private static final WireName V4 = WireName.of(Name.fromConstantString("in-addr.arpa."));
    private static final WireName V6 = WireName.of(Name.fromConstantString("ip6.arpa."));
    private static final int V4_LABELS = 4;
    private static final int NIBBLES = 32;

    private ReverseName() {}

    /** The address that a complete reverse name spells, in its shortest text form; null for any other name. */
    public static @Nullable String address(Name name) {
        return address(WireName.of(name));
    }

    /** Whether a name lies below one of the reverse trees. */
    public static boolean isReverse(Name name) {
        return isReverse(WireName.of(name));
    }

    /** The address that a complete reverse name spells, in its shortest text form; null for any other name. */
    static @Nullable String address(WireName name) {
        if (name.isIn(V4)) {
            return v4(name.labelsBelow(V4));
        }
        return name.isIn(V6) ? v6(name.labelsBelow(V6)) : null;
    }

    /** Whether a name lies below one of the reverse trees. */
    static boolean isReverse(WireName name) {
        return (name.labels() > V4.labels() && name.isIn(V4)) || (name.labels() > V6.labels() && name.isIn(V6));
    }

    private static @Nullable String v4(String[] labels) {
        StringBuilder text = new StringBuilder();
        for (int i = labels.length - 1; i >= 0; i--) {
            text.append(labels[i]).append(i > 0 ? "." : "");
        }
        IpLiteral address = labels.length == V4_LABELS ? IpLiteral.parse(text.toString()) : null;
        return address == null ? null : address.canonical();
    }

    /** Labels are taken four at a time, whatever their length: so CoreDNS reads them. */
    private static @Nullable String v6(String[] labels) {
        StringBuilder text = new StringBuilder();
        int groups = labels.length / 4;
        for (int i = 0; i < groups * 4; i++) {
            text.append(i > 0 && i % 4 == 0 ? ":" : "").append(labels[labels.length - 1 - i]);
        }
        IpLiteral address = labels.length <= NIBBLES + 3 ? IpLiteral.parse(text.toString()) : null;
        return address == null ? null : address.canonical();
    }
}
