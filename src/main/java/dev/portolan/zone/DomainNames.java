// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.WireParseException;

/**
 * Names made of what objects are called. Nothing is escaped or interpreted: a dot parts labels, every other ASCII character is
 * an octet. The API admits no others.
 */
public final class DomainNames {

    private static final byte[] ROOT = {0};
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_ASCII = 127;

    private DomainNames() {}

    /**
     * The name of these parts before a suffix, leftmost first.
     *
     * @param suffix absolute; its spelling is kept
     * @return null if it would be no name: a label empty or above 63 octets, the whole above 255
     */
    public static @Nullable Name below(Name suffix, String... parts) {
        byte[] wire = below(suffix.toWire(), parts);
        return wire == null ? null : parsed(wire);
    }

    /** As {@link #below(Name, String...)}, with names in their wire form. */
    public static byte @Nullable [] below(byte[] suffix, String... parts) {
        int length = suffix.length;
        for (String part : parts) {
            length += part.length() + 1;
        }
        if (length > LONGEST_NAME) {
            return null;
        }
        byte[] wire = new byte[length];
        int at = 0;
        for (String part : parts) {
            at = append(wire, at, part);
            if (at < 0) {
                return null;
            }
        }
        System.arraycopy(suffix, 0, wire, at, suffix.length);
        return wire;
    }

    /** The absolute name that a text such as an external name denotes, with or without its final dot; null if none. */
    public static @Nullable Name absolute(String text) {
        byte[] wire = absoluteWire(text);
        return wire == null ? null : parsed(wire);
    }

    /** As {@link #absolute}, in wire form. */
    public static byte @Nullable [] absoluteWire(String text) {
        String trimmed = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return trimmed.isEmpty() ? ROOT.clone() : below(ROOT, trimmed);
    }

    /** Writes the labels of a part; where they end, or -1 if one of them is none. */
    private static int append(byte[] wire, int start, String part) {
        int head = start;
        int at = start + 1;
        for (int i = 0; i <= part.length(); i++) {
            char ch = i < part.length() ? part.charAt(i) : '.';
            if (ch != '.') {
                if (ch > MOST_ASCII) {
                    return -1;
                }
                wire[at++] = (byte) ch;
                continue;
            }
            int length = at - head - 1;
            if (length == 0 || length > LONGEST_LABEL) {
                return -1;
            }
            wire[head] = (byte) length;
            head = at++;
        }
        return head;
    }

    private static @Nullable Name parsed(byte[] wire) {
        try {
            return new Name(wire);
        } catch (WireParseException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail to be read", e);
        }
    }
}
