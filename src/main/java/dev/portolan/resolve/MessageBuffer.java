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

    /** Sets one of the header's counts. */
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
        int size = at - length - 2;
        octets[length] = (byte) (size >> 8);
        octets[length + 1] = (byte) size;
    }

    void opt(Edns edns, int extendedRcode) {
        ensure(edns.length());
        octets[at++] = 0;
        u16(Type.OPT);
        u16(edns.size());
        octets[at++] = (byte) extendedRcode;
        octets[at++] = 0;
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
        if (name != lastName) {
            lastName = name;
            lastWire = name.toWire();
        }
        byte[] wire = lastWire;
        ensure(wire.length);
        if (!compresses) {
            System.arraycopy(wire, 0, octets, at, wire.length);
            at += wire.length;
            return;
        }
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
            System.arraycopy(wire, own, octets, at, label);
            at += label;
            own += label;
        }
        octets[at++] = 0;
    }

    private static int hash(byte[] wire, int from) {
        int hash = 1;
        for (int i = from; i < wire.length; i++) {
            hash = 31 * hash + wire[i];
        }
        return hash ^ hash >>> 15;
    }

    private void bytes(byte[] data) {
        ensure(data.length);
        System.arraycopy(data, 0, octets, at, data.length);
        at += data.length;
    }

    private void u16(int value) {
        ensure(2);
        octets[at++] = (byte) (value >> 8);
        octets[at++] = (byte) value;
    }

    private void u32(long value) {
        u16((int) (value >> 16));
        u16((int) value);
    }

    private void ensure(int more) {
        if (at + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, at + more));
        }
    }
}
