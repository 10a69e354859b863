// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.xbill.DNS.Name;

/** The labels of a name left of its zone, in lower case, leftmost first. */
final class Labels {

    private static final String[] NONE = {};

    private Labels() {}

    static String[] below(Name name, Name zone) {
        int count = name.labels() - zone.labels();
        if (count <= 0) {
            return NONE;
        }
        String[] labels = new String[count];
        for (int i = 0; i < count; i++) {
            labels[i] = label(name, i);
        }
        return labels;
    }

    private static String label(Name name, int index) {
        byte[] raw = name.getLabel(index);
        byte[] plain = new byte[raw.length - 1];
        for (int i = 0; i < plain.length; i++) {
            byte octet = raw[i + 1];
            if (octet >= 'A' && octet <= 'Z') {
                octet = (byte) (octet + 'a' - 'A');
            } else if (!isOrdinary(octet)) {
                return name.getLabelString(index).toLowerCase(Locale.ROOT);
            }
            plain[i] = octet;
        }
        return new String(plain, StandardCharsets.ISO_8859_1);
    }

    /** What stands for itself in the text form of a name; all else would be escaped there, as CoreDNS compares it. */
    private static boolean isOrdinary(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9') || "-_*".indexOf(octet) >= 0;
    }
}
