// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.resolve.Query.Asked;
import dev.portolan.resolve.Query.Header;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;

/**
 * Reads a query from the wire and decides, as the library under CoreDNS does, whether it is dropped, refused with a bare
 * header, or answered.
 */
final class QueryReader {

    private final byte[] message;
    private final int length;
    private final Client client;
    private final NameReader names;
    private @Nullable Asked question;
    private @Nullable Edns edns;
    private @Nullable Long serial;
    private int at = MessageBuffer.HEADER;

    private QueryReader(byte[] message, int length, Client client) {
        this.message = message;
        this.length = length;
        this.client = client;
        names = new NameReader(message, length);
    }

    /** What became of a message. */
    sealed interface Reading {}

    /** Not answered: too short, or a reply itself. */
    record Dropped() implements Reading {}

    /**
     * Answered with its own header and no more than its question.
     *
     * @param flags the flags of the reply, rcode included
     */
    record Rejected(Header header, int flags, @Nullable Asked question) implements Reading {}

    /** To be answered. */
    record Accepted(Query query) implements Reading {}

    static Reading read(byte[] message, int length, Client client) {
        return length < MessageBuffer.HEADER ? new Dropped() : new QueryReader(message, length, client).reading();
    }

    private Reading reading() {
        Header header = new Header(u16(0), u16(2));
        if (header.has(Header.QR)) {
            return new Dropped();
        }
        if (header.opcode() != Opcode.QUERY && header.opcode() != Opcode.NOTIFY) {
            return rejected(header, header.flags() & Header.OPCODE, Rcode.NOTIMP);
        }
        if (u16(4) != 1 || u16(6) > 1 || u16(8) > 1 || u16(10) > 2) {
            return rejected(header, 0, Rcode.FORMERR);
        }
        try {
            if (length > MessageBuffer.HEADER) {
                sections();
            }
        } catch (WireParseException e) {
            // RFC 1035 section 4.1.1: what cannot be interpreted is a format error, whatever is wrong with it.
            return rejected(header, 0, Rcode.FORMERR);
        }
        return new Accepted(new Query(header, question, edns, serial, client));
    }

    /** The request's own flags stay, as far as they are no claims of a server. */
    private Rejected rejected(Header header, int opcode, int rcode) {
        int kept = header.flags() & (Header.TC | Header.RD | Header.RA | Header.AD | Header.CD);
        return new Rejected(header, Header.QR | opcode | kept | rcode, question);
    }

    private void sections() throws WireParseException {
        WireName name = names.read(at);
        at = names.end();
        int type = at == length ? 0 : next16();
        int dclass = at == length ? 0 : next16();
        question = new Asked(name, type, dclass);
        for (int i = 0; i < u16(6) && at < length; i++) {
            record();
        }
        for (int i = 0; i < u16(8) && at < length; i++) {
            serial = record();
        }
        // An OPT record counts in the additional section only, and the last one there.
        edns = null;
        for (int i = 0; i < u16(10) && at < length; i++) {
            record();
        }
    }

    /** Reads one record, keeping what an OPT record says; the serial of a SOA record, null for any other. */
    private @Nullable Long record() throws WireParseException {
        names.read(at);
        at = names.end();
        int type = next16();
        int dclass = next16();
        long ttl = ((long) next16() << 16) | next16();
        int size = next16();
        if (at + size > length) {
            throw new WireParseException("record data runs past the end of the message");
        }
        int start = at;
        at += size;
        if (type == Type.OPT) {
            edns = new Edns(dclass, (int) (ttl >> 16 & 0xff), (int) (ttl & 0xffff), options(start, size));
            return null;
        }
        if (size > 0) {
            demandSound(type, start, size);
        }
        return size > 0 && type == Type.SOA ? serial(start) : null;
    }

    /** The data must be of the form that its type promises; that of a SOA record is seen when it is read. */
    private void demandSound(int type, int start, int size) throws WireParseException {
        boolean sound = switch (type) {
            case Type.A -> size == 4;
            case Type.AAAA -> size == 16;
            case Type.NS, Type.CNAME, Type.PTR, Type.DNAME -> isName(start);
            case Type.MX -> size > 2 && isName(start + 2);
            case Type.SRV -> size > 6 && isName(start + 6);
            default -> true;
        };
        if (!sound) {
            throw new WireParseException("data of " + size + " octets for type " + type);
        }
    }

    private boolean isName(int start) throws WireParseException {
        names.read(start);
        return names.end() == at;
    }

    private long serial(int start) throws WireParseException {
        names.read(start);
        names.read(names.end());
        int numbers = names.end();
        if (numbers + 20 != at) {
            throw new WireParseException("SOA of the wrong length");
        }
        return ((long) u16(numbers) << 16) | u16(numbers + 2);
    }

    /** The options that are repeated in the reply; every one must at least be whole. */
    private byte[] options(int start, int size) throws WireParseException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(size);
        int end = start + size;
        int option = start;
        while (option < end) {
            int dataEnd = option + 4 > end ? end + 1 : option + 4 + u16(option + 2);
            if (dataEnd > end) {
                throw new WireParseException("EDNS option runs past the end of its record");
            }
            int written = EdnsOption.repeated(u16(option), message, option + 4, dataEnd);
            if (written >= 0) {
                kept.write(message, option, 2);
                kept.write(written >> 8);
                kept.write(written);
                kept.write(message, option + 4, written);
            }
            option = dataEnd;
        }
        return kept.toByteArray();
    }

    private int next16() throws WireParseException {
        if (at + 2 > length) {
            throw new WireParseException("message ends within a number");
        }
        int value = u16(at);
        at += 2;
        return value;
    }

    private int u16(int offset) {
        return ((message[offset] & 0xff) << 8) | (message[offset + 1] & 0xff);
    }
}
