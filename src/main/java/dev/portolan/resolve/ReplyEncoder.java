// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.resolve.Query.Asked;
import dev.portolan.resolve.Query.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Opcode;

/**
 * Makes messages of replies as CoreDNS does: names are compressed only where the message would not fit otherwise, or would
 * be larger than a UDP packet that is not fragmented; what does not fit then is left out record by record from the end.
 * Reusable, not safe for several threads at once.
 */
final class ReplyEncoder {

    /** CoreDNS compresses UDP replies above these sizes (RFC 6891 section 6.2.5 and NSD's limits). */
    private static final int UNFRAGMENTED_V4 = 1480;

    private static final int UNFRAGMENTED_V6 = 1220;

    /** Where the header counts the records of each section. */
    private static final int ANSWERS = 6;

    private static final int AUTHORITIES = 8;
    private static final int ADDITIONALS = 10;

    private final MessageBuffer buffer = new MessageBuffer();

    /** The message, valid until the next one is made. */
    byte[] octets() {
        return buffer.octets();
    }

    int length() {
        return buffer.length();
    }

    /** Whether every name in the message is written in full, and nothing was left out. */
    boolean isPlain() {
        return !buffer.isCompressed();
    }

    /** Whether not all of the answer section found room, and so nothing after it. */
    boolean cutsOff(List<WireRecord> answer) {
        return buffer.count(ANSWERS) < answer.size();
    }

    /** A reply that repeats no more than the header and the question. */
    void encode(QueryReader.Rejected rejected) {
        buffer.reset();
        header(rejected.header().id(), rejected.flags(), rejected.question());
    }

    void encode(Query query, Reply reply) {
        encode(query, reply, query.edns());
    }

    /** As {@link #encode(Query, Reply)}, with another OPT record than the query's. */
    void encode(Query query, Reply reply, @Nullable Edns edns) {
        int flags = flags(query, reply);
        int size = size(query, reply, edns);
        buffer.reset();
        if (size > query.limit()) {
            truncated(query, reply, edns, flags);
            return;
        }
        if (!query.isOverTcp() && size > unfragmented(query.client())) {
            buffer.compress();
        }
        whole(query, reply, edns, flags);
    }

    /** How many octets a message has whose names are all written in full. */
    private static int size(Query query, Reply reply, @Nullable Edns edns) {
        Asked question = query.question();
        return (question == null ? MessageBuffer.HEADER : question.end())
                + size(reply.answer())
                + size(reply.authority())
                + size(reply.additional())
                + (edns == null ? 0 : edns.length());
    }

    private static int size(List<WireRecord> records) {
        int size = 0;
        for (int i = 0; i < records.size(); i++) {
            size += records.get(i).length();
        }
        return size;
    }

    private void whole(Query query, Reply reply, @Nullable Edns edns, int flags) {
        header(query.header().id(), flags, query.question());
        buffer.count(ANSWERS, section(reply.answer()));
        buffer.count(AUTHORITIES, section(reply.authority()));
        buffer.count(ADDITIONALS, section(reply.additional()) + opt(edns, reply.rcode()));
    }

    private int section(List<WireRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            buffer.record(records.get(i));
        }
        return records.size();
    }

    private void truncated(Query query, Reply reply, @Nullable Edns edns, int flags) {
        int limit = query.limit() - (edns == null ? 0 : edns.length());
        buffer.compress();
        header(query.header().id(), flags, query.question());
        int answers = fitting(reply.answer(), limit);
        int authorities = answers < reply.answer().size() ? 0 : fitting(reply.authority(), limit);
        boolean full = answers < reply.answer().size()
                || authorities < reply.authority().size();
        int additionals = full ? 0 : fitting(reply.additional(), limit);
        buffer.count(ANSWERS, answers);
        buffer.count(AUTHORITIES, authorities);
        buffer.count(ADDITIONALS, additionals + opt(edns, reply.rcode()));
        if (full || additionals < reply.additional().size()) {
            buffer.flag(Header.TC);
        }
    }

    private int fitting(List<WireRecord> records, int limit) {
        for (int i = 0; i < records.size(); i++) {
            int before = buffer.length();
            if (before < limit) {
                buffer.record(records.get(i));
            }
            if (before >= limit || buffer.length() > limit) {
                buffer.cut(before);
                return i;
            }
        }
        return records.size();
    }

    private void header(int id, int flags, @Nullable Asked question) {
        buffer.header(id, flags);
        if (question != null) {
            buffer.question(question);
        }
    }

    private int opt(@Nullable Edns edns, int rcode) {
        if (edns == null) {
            return 0;
        }
        buffer.opt(edns, rcode >> 4);
        return 1;
    }

    private static int flags(Query query, Reply reply) {
        int request = query.header().flags();
        int repeated = request & Header.OPCODE;
        if (query.header().opcode() == Opcode.QUERY) {
            repeated |= request & (Header.RD | Header.CD);
        }
        int own = reply.flags() & (Header.AA | Header.TC | Header.RA);
        return Header.QR | repeated | own | (reply.rcode() & 0xf);
    }

    private static int unfragmented(Client client) {
        return IpLiteral.of(client.address()).family() == IpFamily.IPV4 ? UNFRAGMENTED_V4 : UNFRAGMENTED_V6;
    }
}
