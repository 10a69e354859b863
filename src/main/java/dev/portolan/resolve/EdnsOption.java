// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import org.xbill.DNS.EDNSOption.Code;
import org.xbill.DNS.WireParseException;

/** Which EDNS options CoreDNS repeats in its replies, and which it cannot read. */
final class EdnsOption {

    private static final int LLQ = 1;
    private static final int UPDATE_LEASE = 2;
    private static final int EXPIRE = 9;
    private static final int EXTENDED_ERROR = 15;

    private EdnsOption() {}

    /**
     * How many octets of an option's data are repeated, -1 if the option is not repeated at all.
     *
     * @throws WireParseException if its data cannot be what its code promises
     */
    static int repeated(int code, byte[] message, int start, int end) throws WireParseException {
        int size = end - start;
        boolean sound = switch (code) {
            case LLQ -> size >= 18;
            case UPDATE_LEASE -> size == 4 || size == 8;
            case EXPIRE -> size == 0 || size >= 4;
            case Code.CLIENT_SUBNET -> subnet(message, start, size);
            case Code.TCP_KEEPALIVE -> size == 0 || size == 2;
            case EXTENDED_ERROR -> size >= 2;
            default -> true;
        };
        if (!sound) {
            throw new WireParseException("EDNS option " + code + " of " + size + " octets");
        }
        return switch (code) {
            case Code.NSID, Code.COOKIE, Code.PADDING -> size;
            case EXPIRE -> Math.min(size, 4);
            case Code.TCP_KEEPALIVE -> size == 2 && message[start] == 0 && message[start + 1] == 0 ? 0 : size;
            default -> -1;
        };
    }

    private static boolean subnet(byte[] message, int start, int size) {
        if (size < 4) {
            return false;
        }
        int family = ((message[start] & 0xff) << 8) | (message[start + 1] & 0xff);
        int source = message[start + 2] & 0xff;
        int scope = message[start + 3] & 0xff;
        return switch (family) {
            case 0 -> source == 0;
            case 1 -> source <= 32 && scope <= 32;
            case 2 -> source <= 128 && scope <= 128;
            default -> false;
        };
    }
}
