// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.resolve.Query.Asked;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Type;

/** The octets of a message under construction. */
final class MessageBuffer {

    /** How many octets come before the question. */
    static final int HEADER = 12;

    private static final int SRV_NUMBERS = 6;

    private byte[] octets = new byte[512];
    private int at;
    private @Nullable Compression compression;

    byte[] octets() {
        return octets;
    }

    int length() {
        return at;
    }

    /** Begins a new message, names written in full. */
    void reset() {
        at = 0;
        compression = null;
    }

    /** Has names compressed from now on; only at the beginning of a message. */
    void compress() {
        compression = new Compression();
    }

    boolean isCompressed() {
        return compression != null;
    }

    void header(int id, int flags) {
        ensure(HEADER);
        Arrays.fill(octets, 0, HEADER, (byte) 0);
        at = 0;
        u16(id);
        u16(flags);
        at = HEADER;
    }

    void question(Asked question) {
        name(question.name().octets(), 0, true);
        u16(question.type());
        u16(question.dclass());
        count(4, 1);
    }

    /** Sets 16 bits that were written before, such as one of the header's counts. */
    void count(int offset, int number) {
        octets[offset] = (byte) (number >> 8);
        octets[offset + 1] = (byte) number;
    }

    /** One of the header's counts. */
    int count(int offset) {
        return (octets[offset] & 0xff) << 8 | (octets[offset + 1] & 0xff);
    }

    /** Sets a flag of the header. */
    void flag(int flag) {
        octets[2] |= (byte) (flag >> 8);
        octets[3] |= (byte) flag;
    }

    /** Forgets what was written after an offset; nothing but an OPT record may follow. */
    void cut(int offset) {
        at = offset;
    }

    void record(WireRecord record) {
        name(record.owner().octets(), 0, true);
        u16(record.type());
        u16(record.dclass());
        u32(record.ttl());
        if (compression == null) {
            u16(record.data().length);
            bytes(record.data());
        } else {
            int length = at;
            u16(0);
            data(record.type(), record.data());
            count(length, at - length - 2);
        }
    }

    void opt(Edns edns, int extendedRcode) {
        u8(0);
        u16(Type.OPT);
        u16(edns.size());
        u8(extendedRcode);
        u8(0);
        // Only the upper half of the flags is repeated: so CoreDNS masks them.
        u16(edns.flags() & 0xff00);
        u16(edns.options().length);
        bytes(edns.options());
    }

    /** Writes the data of a record, compressing the names in it where the type allows it (RFC 3597 section 4). */
    private void data(int type, byte[] data) {
        int at = switch (type) {
            case Type.CNAME, Type.PTR, Type.NS -> name(data, 0, true);
            case Type.SOA -> name(data, name(data, 0, true), true);
            case Type.SRV -> service(data);
            default -> 0;
        };
        bytes(data, at, data.length - at);
    }

    private int service(byte[] data) {
        bytes(data, 0, SRV_NUMBERS);
        return name(data, SRV_NUMBERS, false);
    }

    /**
     * Writes a name that stands in other octets. One that must not be compressed can still be pointed to by those after it.
     *
     * @return where it ends in those octets
     */
    private int name(byte[] wire, int from, boolean compressible) {
        int end = from;
        while (wire[end] != 0) {
            end += wire[end] + 1;
        }
        end++;
        if (compression == null) {
            bytes(wire, from, end - from);
        } else {
            compressed(wire, from, end, compressible);
        }
        return end;
    }

    private void compressed(byte[] wire, int from, int end, boolean compressible) {
        Compression known = Objects.requireNonNull(compression);
        int own = from;
        while (wire[own] != 0) {
            int hash = hash(wire, own, end);
            int offset = known.find(octets, wire, own, hash);
            if (offset != 0 && compressible) {
                u16(0xc000 | offset);
                return;
            }
            if (offset == 0) {
                known.add(at, hash);
            }
            int label = wire[own] + 1;
            bytes(wire, own, label);
            own += label;
        }
        u8(0);
    }

    private static int hash(byte[] wire, int from, int end) {
        int hash = 1;
        for (int i = from; i < end; i++) {
            hash = 31 * hash + wire[i];
        }
        return hash ^ (hash >>> 15);
    }

    private void bytes(byte[] data) {
        bytes(data, 0, data.length);
    }

    private void bytes(byte[] data, int from, int length) {
        ensure(length);
        System.arraycopy(data, from, octets, at, length);
        at += length;
    }

    private void u16(int value) {
        u8(value >> 8);
        u8(value);
    }

    private void u8(int value) {
        ensure(1);
        octets[at++] = (byte) value;
    }

    private void u32(long value) {
        u16((int) (value >> 16));
        u16((int) value);
    }

    private void ensure(int more) {
        if (at + more > octets.length) {
            grow(at + more);
        }
    }

    private void grow(int least) {
        octets = Arrays.copyOf(octets, Math.max(octets.length * 2, least));
    }
}
