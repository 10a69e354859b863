// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/** The octets of a message under construction. */
final class MessageBuffer {

    private static final int HEADER = 12;

    private byte[] octets = new byte[1024];
    private int at;
    private final Compression compression = new Compression();
    private boolean compresses;
    private @Nullable Name lastName;
    private byte[] lastWire = new byte[0];

    byte[] octets() {
        return octets;
    }

    int length() {
        return at;
    }

    /** Begins a new message, names written in full. */
    void reset() {
        at = 0;
        compresses = false;
    }

    /** Has names compressed from now on; only at the beginning of a message. */
    void compress() {
        compresses = true;
        compression.clear();
    }

    void header(int id, int flags) {
        ensure(HEADER);
        Arrays.fill(octets, 0, HEADER, (byte) 0);
        at = 0;
        u16(id);
        u16(flags);
        at = HEADER;
    }

    void question(Question question) {
        name(question.name(), true);
        u16(question.type());
        u16(question.dclass());
        count(4, 1);
    }

    /** Sets 16 bits that were written before, such as one of the header's counts. */
    void count(int offset, int number) {
        octets[offset] = (byte) (number >> 8);
        octets[offset + 1] = (byte) number;
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

    void record(Record record) {
        name(record.getName(), true);
        u16(record.getType());
        u16(record.getDClass());
        u32(record.getTTL());
        int length = at;
        u16(0);
        data(record);
        count(length, at - length - 2);
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

    private void data(Record record) {
        switch (record) {
            case SRVRecord srv -> {
                u16(srv.getPriority());
                u16(srv.getWeight());
                u16(srv.getPort());
                name(srv.getTarget(), false);
            }
            case CNAMERecord cname -> name(cname.getTarget(), true);
            case PTRRecord ptr -> name(ptr.getTarget(), true);
            case NSRecord ns -> name(ns.getTarget(), true);
            case SOARecord soa -> {
                name(soa.getHost(), true);
                name(soa.getAdmin(), true);
                u32(soa.getSerial());
                u32(soa.getRefresh());
                u32(soa.getRetry());
                u32(soa.getExpire());
                u32(soa.getMinimum());
            }
            default -> bytes(record.rdataToWireCanonical());
        }
    }

    /** Writes a name. One that must not be compressed can still be pointed to by those that come after it. */
    private void name(Name name, boolean compressible) {
        byte[] wire = wire(name);
        if (compresses) {
            compressed(wire, compressible);
        } else {
            bytes(wire);
        }
    }

    private void compressed(byte[] wire, boolean compressible) {
        int own = 0;
        while (wire[own] != 0) {
            int hash = hash(wire, own);
            int known = compression.find(octets, wire, own, hash);
            if (known != 0 && compressible) {
                u16(0xc000 | known);
                return;
            }
            if (known == 0) {
                compression.add(at, hash);
            }
            int label = wire[own] + 1;
            bytes(wire, own, label);
            own += label;
        }
        u8(0);
    }

    /** The octets of a name; the records of an answer mostly share one. */
    @SuppressWarnings("ReferenceEquality")
    private byte[] wire(Name name) {
        if (name != lastName) {
            lastName = name;
            lastWire = name.toWire();
        }
        return lastWire;
    }

    private static int hash(byte[] wire, int from) {
        int hash = 1;
        for (int i = from; i < wire.length; i++) {
            hash = 31 * hash + wire[i];
        }
        return hash ^ hash >>> 15;
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
