// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Type;

/**
 * A query that was read from the wire.
 *
 * @param header its id and its flags
 * @param question the question, null where the message ends after a header that promises one
 * @param edns its OPT record, null if it has none
 * @param serial that of the SOA in its authority section (RFC 1995), null if it has none
 * @param client who sent it
 */
record Query(
        Header header,
        @Nullable Asked question,
        @Nullable Edns edns,
        @Nullable Long serial,
        Client client) {

    private static final int LEAST_UDP = 512;

    private static final int MOST = 65_535;

    /**
     * What is asked, the name as it came.
     *
     * @param name in the spelling of the client
     * @param type any 16 bits
     * @param dclass any 16 bits
     */
    record Asked(WireName name, int type, int dclass) {

        private static final int FIXED = 4;

        static Asked of(WireName name, int type) {
            return new Asked(name, type, DClass.IN);
        }

        /** Where in a message that repeats it the records begin. */
        int end() {
            return MessageBuffer.HEADER + name.octets().length + FIXED;
        }

        /** Whether a zone transfer is asked for. */
        boolean isTransfer() {
            return type == Type.AXFR || type == Type.IXFR;
        }

        Question question() {
            return new Question(name.toName(), type, dclass);
        }
    }

    /**
     * The first four octets of a message.
     *
     * @param id the message id
     * @param flags the 16 bits of flags
     */
    record Header(int id, int flags) {

        static final int QR = 0x8000;
        static final int AA = 0x0400;
        static final int TC = 0x0200;
        static final int RD = 0x0100;
        static final int RA = 0x0080;
        static final int Z = 0x0040;
        static final int AD = 0x0020;
        static final int CD = 0x0010;
        static final int OPCODE = 0x7800;

        int opcode() {
            return (flags & OPCODE) >> 11;
        }

        boolean has(int flag) {
            return (flags & flag) != 0;
        }
    }

    boolean isOverTcp() {
        return client.transport() == Transport.TCP;
    }

    /** The largest reply that the client takes. */
    int limit() {
        return isOverTcp() ? MOST : udpLimit();
    }

    private int udpLimit() {
        return edns == null ? LEAST_UDP : Math.max(LEAST_UDP, edns.size());
    }

    /** Whether the client takes DNSSEC records. */
    boolean isDnssecOk() {
        return edns != null && edns.dnssecOk();
    }

    /** Whether the client checks signatures itself. */
    boolean isUnchecked() {
        return header.has(Header.CD);
    }

    Query with(@Nullable Edns other) {
        return new Query(header, question, other, serial, client);
    }
}
