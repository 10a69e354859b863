// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

/**
 * What of a query's OPT record (RFC 6891) counts.
 *
 * @param size the size that the client says it accepts, as written
 * @param version the EDNS version
 * @param flags the 16 bits of flags, {@code DO} first
 * @param options the options that CoreDNS repeats, encoded
 */
record Edns(int size, int version, int flags, byte[] options) {

    /** {@code DO}: the client takes DNSSEC records. */
    static final int DNSSEC_OK = 0x8000;

    /** The answer of a server that knows no other version than 0. */
    static final Edns BAD_VERSION = new Edns(0, 0, 0, new byte[0]);

    boolean dnssecOk() {
        return (flags & DNSSEC_OK) != 0;
    }

    /** How many octets the record takes in a message. */
    int length() {
        return 11 + options.length;
    }

    /** The same, accepting no more than that. */
    Edns limitedTo(int octets) {
        return size <= octets ? this : new Edns(octets, version, flags, options);
    }
}
