// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import org.jspecify.annotations.Nullable;

/** Reads and writes the text form of IPv6 addresses (RFC 4291 section 2.2, RFC 5952). */
final class IpV6Text {

    private static final int OCTETS = 16;

    private final String text;
    private final byte[] octets = new byte[OCTETS];
    private int at;
    private int filled;
    private int gap = -1;

    private IpV6Text(String text) {
        this.text = text;
    }

    static byte @Nullable [] parse(String text) {
        IpV6Text reader = new IpV6Text(text);
        return reader.read() ? reader.expanded() : null;
    }

    private boolean read() {
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (filled < OCTETS && at < text.length()) {
            if (!group() || !separator()) {
                return false;
            }
        }
        return at == text.length();
    }

    private boolean group() {
        int start = at;
        int value = 0;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128) {
            value = value * 16 + Character.digit(text.charAt(at), 16);
            at++;
            if (at - start > 4) {
                return false;
            }
        }
        if (at < text.length() && text.charAt(at) == '.') {
            return embeddedV4(text.substring(start));
        }
        octets[filled] = (byte) (value >> 8);
        octets[filled + 1] = (byte) value;
        filled += 2;
        return at > start;
    }

    private boolean embeddedV4(String rest) {
        byte[] v4 = IpLiteral.v4(rest);
        if (v4 == null || filled + v4.length > OCTETS || (gap < 0 && filled != OCTETS - v4.length)) {
            return false;
        }
        System.arraycopy(v4, 0, octets, filled, v4.length);
        filled += v4.length;
        at = text.length();
        return true;
    }

    private boolean separator() {
        if (at == text.length()) {
            return true;
        }
        if (text.charAt(at) != ':' || at + 1 == text.length()) {
            return false;
        }
        at++;
        if (text.charAt(at) == ':') {
            if (gap >= 0) {
                return false;
            }
            gap = filled;
            at++;
        }
        return true;
    }

    private byte @Nullable [] expanded() {
        if (filled == OCTETS) {
            return gap < 0 ? octets : null;
        }
        if (gap < 0) {
            return null;
        }
        byte[] whole = new byte[OCTETS];
        System.arraycopy(octets, 0, whole, 0, gap);
        System.arraycopy(octets, gap, whole, OCTETS - (filled - gap), filled - gap);
        return whole;
    }

    static String format(byte[] octets) {
        int[] groups = new int[OCTETS / 2];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = ((octets[2 * i] & 0xff) << 8) | (octets[2 * i + 1] & 0xff);
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < groups.length; i++) {
            int run = i;
            while (run < groups.length && groups[run] == 0) {
                run++;
            }
            if (run - i > length) {
                start = i;
                length = run - i;
            }
        }
        StringBuilder line = new StringBuilder(39);
        for (int i = 0; i < groups.length; i++) {
            if (i == start) {
                line.append("::");
                i += length - 1;
                continue;
            }
            if (i > 0 && i != start + length) {
                line.append(':');
            }
            line.append(Integer.toHexString(groups[i]));
        }
        return line.toString();
    }
}
