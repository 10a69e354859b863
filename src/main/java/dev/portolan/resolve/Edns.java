// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

/** What of a query's OPT record (RFC 6891) counts. */
final class Edns {

    /** What {@code dig} says. */
    static final Edns USUAL = new Edns(1232, 0, 0, new byte[0]);

    /** The answer of a server that knows no other version than 0. */
    static final Edns BAD_VERSION = new Edns(0, 0, 0, new byte[0]);

    private static final int DNSSEC_OK = 0x8000;
    private static final int BARE = 11;

    private final int size;
    private final int version;
    private final int flags;
    private final byte[] options;

    /**
     * An OPT record.
     *
     * @param size the size that the client says it accepts, as written
     * @param flags the 16 bits of flags, {@code DO} first
     * @param options the options that CoreDNS repeats, encoded
     */
    Edns(int size, int version, int flags, byte[] options) {
        this.size = size;
        this.version = version;
        this.flags = flags;
        this.options = options;
    }

    int size() {
        return size;
    }

    int version() {
        return version;
    }

    int flags() {
        return flags;
    }

    byte[] options() {
        return options;
    }

    /** Whether the client takes DNSSEC records. */
    boolean dnssecOk() {
        return (flags & DNSSEC_OK) != 0;
    }

    /** How many octets the record takes in a message. */
    int length() {
        return BARE + options.length;
    }

    /** The same, accepting no more than that. */
    Edns limitedTo(int octets) {
        return size <= octets ? this : new Edns(octets, version, flags, options);
    }
}
