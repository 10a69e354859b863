// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.Arrays;
import org.xbill.DNS.WireParseException;

/** Reads names from a message as leniently and as strictly as CoreDNS does: pointers may lead anywhere, but not for ever. */
final class NameReader {

    private static final int LONGEST = 255;
    private static final int MOST_POINTERS = 126;

    private final byte[] message;
    private final int length;
    private int end;

    NameReader(byte[] message, int length) {
        this.message = message;
        this.length = length;
    }

    /** The name at an offset. */
    WireName read(int offset) throws WireParseException {
        int at = offset;
        int pointers = 0;
        end = -1;
        byte[] wire = new byte[LONGEST];
        int filled = 0;
        while (true) {
            int label = octet(at);
            switch (label & 0xc0) {
                case 0x00 -> {
                    if (label == 0) {
                        end = end < 0 ? at + 1 : end;
                        return new WireName(Arrays.copyOf(wire, filled + 1));
                    }
                    if (at + 1 + label > length || filled + label + 1 >= LONGEST) {
                        throw new WireParseException("label of " + label + " octets does not fit");
                    }
                    System.arraycopy(message, at, wire, filled, label + 1);
                    filled += label + 1;
                    at += label + 1;
                }
                case 0xc0 -> {
                    end = end < 0 ? at + 2 : end;
                    at = ((label & 0x3f) << 8) | octet(at + 1);
                    if (++pointers > MOST_POINTERS) {
                        throw new WireParseException("too many compression pointers");
                    }
                }
                default -> throw new WireParseException("label type " + (label >> 6));
            }
        }
    }

    /** Where the name that was read last ends. */
    int end() {
        return end;
    }

    private int octet(int at) throws WireParseException {
        if (at >= length) {
            throw new WireParseException("name runs past the end of the message");
        }
        return message[at] & 0xff;
    }
}
