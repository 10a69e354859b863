// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.CacheBlock.Side;
import dev.portolan.resolve.Query.Header;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The {@code cache} plugin: all records of a reply get the lowest TTL among them, within bounds; with a clock replies are kept
 * and given again, counting down, in the spelling of whoever asked first. Safe for several threads.
 */
final class AnswerCache {

    private static final int MOST_KEPT = 9_984;
    private static final int SHORT_TTL = 5;
    private static final int LONGEST_TTL = 3_600;

    /** Under what a reply is kept; names compare without case. */
    private record Key(Name name, int type, int dclass, int bits) {}

    private record Kept(Reply reply, int ttl, Instant since) {}

    private final CacheBlock block;
    private final @Nullable InstantSource clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    AnswerCache(CacheBlock block, @Nullable InstantSource clock) {
        this.block = block;
        this.clock = clock;
    }

    /** The reply that is kept for a question, else the next plugin's with its TTLs made equal. */
    Handled answer(Query query, Question question, Supplier<Handled> next) {
        Key key = key(query, question);
        Instant now = clock == null ? Instant.EPOCH : clock.instant();
        Kept hit = clock == null ? null : kept.get(key);
        if (hit != null) {
            long age = now.getEpochSecond() - hit.since().getEpochSecond();
            if (age >= 0 && age < hit.ttl()) {
                int left = block.keepTtl() ? hit.ttl() : (int) (hit.ttl() - age);
                return withTtl(hit.reply(), left);
            }
            kept.remove(key, hit);
        }
        return switch (next.get()) {
            case ZoneTransfer transfer -> shortened(transfer);
            case Reply reply -> reply.isWritten() ? remembered(key, question, reply, now) : reply;
        };
    }

    private Reply remembered(Key key, Question question, Reply reply, Instant now) {
        boolean denies = isDenial(reply);
        Side side = denies ? block.denial() : block.success();
        int ttl = reply.rcode() == Rcode.SERVFAIL ? block.servfail() : side.clamp(lowestTtl(reply, side.highest()));
        Reply equal = withTtl(reply, ttl);
        if (clock != null
                && ttl > 0
                && isKeepable(question, reply)
                && side.disabled().stream().noneMatch(question.name()::subdomain)) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, new Kept(equal.withFlags(equal.flags() & ~Header.TC | Header.AA), ttl, now));
        }
        return equal;
    }

    private static boolean isDenial(Reply reply) {
        return reply.rcode() == Rcode.NXDOMAIN
                || reply.rcode() == Rcode.NOERROR && reply.answer().isEmpty() && hasSoa(reply);
    }

    private static boolean isKeepable(Question question, Reply reply) {
        boolean transfer = question.type() == Type.AXFR || question.type() == Type.IXFR;
        boolean kind = reply.rcode() == Rcode.NOERROR
                || reply.rcode() == Rcode.SERVFAIL
                || reply.rcode() == Rcode.NXDOMAIN && hasSoa(reply);
        return kind && !reply.isTruncated() && !transfer;
    }

    private static boolean hasSoa(Reply reply) {
        return reply.authority().stream().anyMatch(record -> record.getType() == Type.SOA);
    }

    private static long lowestTtl(Reply reply, int highest) {
        if (reply.answer().isEmpty() && reply.authority().isEmpty() && reply.additional().isEmpty()) {
            return SHORT_TTL;
        }
        long lowest = highest;
        for (List<Record> section : List.of(reply.answer(), reply.authority(), reply.additional())) {
            for (Record record : section) {
                lowest = Math.min(lowest, record.getTTL());
            }
        }
        return Math.min(lowest, LONGEST_TTL);
    }

    private static Reply withTtl(Reply reply, int ttl) {
        return reply.mapped(section -> withTtl(section, ttl));
    }

    private static List<Record> withTtl(List<Record> records, int ttl) {
        boolean equal = true;
        for (Record record : records) {
            equal &= record.getTTL() == ttl;
        }
        if (equal) {
            return records;
        }
        List<Record> changed = new ArrayList<>(records.size());
        for (Record record : records) {
            changed.add(Record.newRecord(
                    record.getName(), record.getType(), record.getDClass(), ttl, record.rdataToWireCanonical()));
        }
        return changed;
    }

    /** A transfer passes the cache too, which knows no TTL for it and so gives all its records the shortest. */
    private ZoneTransfer shortened(ZoneTransfer transfer) {
        int ttl = block.success().clamp(SHORT_TTL);
        return new ZoneTransfer(() -> {
            var batches = transfer.batches().get();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return batches.hasNext();
                }

                @Override
                public List<Record> next() {
                    return withTtl(batches.next(), ttl);
                }
            };
        });
    }

    private static Key key(Query query, Question question) {
        boolean dnssecOk = query.edns() != null && query.edns().dnssecOk();
        boolean unchecked = query.header().has(Header.CD);
        return new Key(question.name(), question.type(), question.dclass(), (dnssecOk ? 1 : 0) | (unchecked ? 2 : 0));
    }
}
