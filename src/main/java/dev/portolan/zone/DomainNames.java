// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.WireParseException;

/** Names made of what objects are called. Nothing is escaped or interpreted: a dot parts labels, all else is an octet. */
public final class DomainNames {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LABEL = 63;

    private DomainNames() {}

    /**
     * The name of these parts before a suffix, leftmost first.
     *
     * @param suffix absolute; its spelling is kept
     * @return null if it would be no name: a label empty or above 63 octets, the whole above 255
     */
    public static @Nullable Name below(Name suffix, String... parts) {
        int length = suffix.length();
        for (String part : parts) {
            length += part.length() + 1;
        }
        if (length > LONGEST_NAME) {
            return null;
        }
        byte[] wire = new byte[LONGEST_NAME];
        int at = 0;
        for (String part : parts) {
            at = append(wire, at, part);
            if (at < 0) {
                return null;
            }
        }
        byte[] end = suffix.toWire();
        if (at + end.length > LONGEST_NAME) {
            return null;
        }
        byte[] whole = new byte[at + end.length];
        System.arraycopy(wire, 0, whole, 0, at);
        System.arraycopy(end, 0, whole, at, end.length);
        return parsed(whole);
    }

    /** The absolute name that a text such as an external name denotes, with or without its final dot; null if none. */
    public static @Nullable Name absolute(String text) {
        String trimmed = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return trimmed.isEmpty() ? (text.isEmpty() ? null : Name.root) : below(Name.root, trimmed);
    }

    private static int append(byte[] wire, int start, String part) {
        byte[] octets = part.getBytes(StandardCharsets.UTF_8);
        if (start + octets.length + 1 >= LONGEST_NAME) {
            return -1;
        }
        int head = start;
        int at = start + 1;
        for (int i = 0; i <= octets.length; i++) {
            if (i < octets.length && octets[i] != '.') {
                wire[at++] = octets[i];
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
