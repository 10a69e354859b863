// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.CacheBlock.Side;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.resolve.Query.Asked;
import dev.portolan.resolve.Query.Header;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * The {@code cache} plugin: all records of a reply get the lowest TTL among them, within bounds; with a clock replies are kept
 * and given again, counting down, in the spelling of whoever asked first. Nothing is given past its time nor renewed before it ({@code
 * serve_stale}, {@code prefetch}): what is behind it is a picture and always there, so that of a still cluster only TTLs
 * and spellings would differ. Safe for several threads.
 */
final class AnswerCache {

    /** Since then an alias that leads to no record of the type is not kept. */
    private static final CoreDnsVersion DROPS_DEAD_ENDS = new CoreDnsVersion(1, 14, 7);

    /** Since then a question of one class is not answered with what another one was. */
    private static final CoreDnsVersion LOOKS_AT_CLASS = new CoreDnsVersion(1, 14, 7);

    private static final int MOST_KEPT = 9_984;
    private static final int SHORT_TTL = 5;
    private static final int LONGEST_TTL = 3_600;

    /** Under what a reply is kept; names compare without case. */
    private record Key(WireName name, int type, int dclass, int bits) {}

    private record Kept(Reply reply, int ttl, Instant since) {

        long age(Instant now) {
            return Duration.between(since, now).toSeconds();
        }

        boolean isFresh(Instant now) {
            return age(now) >= 0 && age(now) < ttl;
        }
    }

    private final CacheBlock block;
    private final @Nullable InstantSource clock;
    private final boolean keepsDeadEnds;
    private final boolean looksAtClass;
    private final List<WireName> zones;
    private final List<WireName> neverKept;
    private final List<WireName> neverDenied;
    private final Map<Key, Kept> successes = new ConcurrentHashMap<>();
    private final Map<Key, Kept> denials = new ConcurrentHashMap<>();

    AnswerCache(CacheBlock block, CoreDnsVersion version, @Nullable InstantSource clock) {
        this.block = block;
        this.clock = clock;
        zones = wire(block.zones());
        neverKept = wire(block.success().disabled());
        neverDenied = wire(block.denial().disabled());
        looksAtClass = version.compareTo(LOOKS_AT_CLASS) >= 0;
        keepsDeadEnds = version.compareTo(DROPS_DEAD_ENDS) < 0;
    }

    private static List<WireName> wire(List<Name> names) {
        return names.stream().map(WireName::of).toList();
    }

    /** Whether the plugin deals with a name. */
    boolean covers(WireName name) {
        return name.isInAny(zones);
    }

    /** Whether replies for a name may be kept, and so count down. */
    boolean keeps(WireName name) {
        return clock != null && covers(name) && !(name.isInAny(neverKept) && name.isInAny(neverDenied));
    }

    /** The reply that is kept for a question, else the next plugin's with its TTLs made equal. */
    Handled answer(Visit visit, Handler next) {
        Key key = key(visit.query(), visit.question());
        Instant now = clock == null ? Instant.EPOCH : clock.instant();
        Kept hit = clock == null ? null : fresh(key, now);
        if (hit != null) {
            int left = block.keeping().keepTtl() ? hit.ttl() : (int) (hit.ttl() - hit.age(now));
            return withTtl(hit.reply(), left);
        }
        return switch (next.serve(visit)) {
            case ZoneTransfer transfer -> shortened(transfer);
            case Reply reply when !reply.isWritten() -> reply;
            case Reply reply
            when isMeta(visit) -> withTtl(reply, block.success().clamp(SHORT_TTL));
            case Reply reply -> remembered(key, visit.question(), reply, now);
        };
    }

    /** What answers a notification or a transfer is no data to the cache, which so gives it the shortest TTL. */
    private static boolean isMeta(Visit visit) {
        return visit.query().header().opcode() == Opcode.NOTIFY
                || visit.question().isTransfer();
    }

    /** How many replies are kept. */
    int size() {
        return successes.size() + denials.size();
    }

    /** A denial counts before a success. */
    private @Nullable Kept fresh(Key key, Instant now) {
        Kept denial = denials.get(key);
        Kept kept = denial != null && denial.isFresh(now) ? denial : successes.get(key);
        return kept != null && kept.isFresh(now) ? kept : null;
    }

    private static void keep(Map<Key, Kept> side, Key key, Kept kept) {
        if (side.size() >= MOST_KEPT && !side.containsKey(key)) {
            Iterator<Key> oldest = side.keySet().iterator();
            if (oldest.hasNext()) {
                side.remove(oldest.next());
            }
        }
        side.put(key, kept);
    }

    private Reply remembered(Key key, Asked question, Reply reply, Instant now) {
        boolean denies = isDenial(reply);
        Side side = denies ? block.denial() : block.success();
        int ttl = reply.rcode() == Rcode.SERVFAIL
                ? block.keeping().servfail()
                : side.clamp(lowestTtl(reply, side.highest()));
        Reply equal = withTtl(reply, ttl);
        boolean success = reply.rcode() == Rcode.NOERROR && !denies;
        if (clock != null
                && ttl > 0
                && isKeepable(question, reply)
                && !question.name().isInAny(success ? neverKept : neverDenied)) {
            Reply as = equal.withFlags(equal.flags() | Header.AA);
            keep(success ? successes : denials, key, new Kept(as, ttl, now));
        }
        return equal;
    }

    private static boolean isDenial(Reply reply) {
        return reply.rcode() == Rcode.NXDOMAIN
                || (reply.rcode() == Rcode.NOERROR && reply.answer().isEmpty() && hasSoa(reply));
    }

    private boolean isKeepable(Asked question, Reply reply) {
        boolean kind = reply.rcode() == Rcode.NOERROR
                || reply.rcode() == Rcode.SERVFAIL
                || (reply.rcode() == Rcode.NXDOMAIN && hasSoa(reply));
        boolean deadEnd = !keepsDeadEnds
                && reply.rcode() == Rcode.NOERROR
                && !reply.answer().isEmpty()
                && !hasSoa(reply)
                && reply.answer().stream().noneMatch(record -> answers(question, record));
        return kind && !reply.isTruncated() && !deadEnd;
    }

    /** Whether a record is of the kind that was asked for, rather than an alias on the way to it. */
    private static boolean answers(Asked question, WireRecord record) {
        return (question.type() == Type.ANY || record.type() == question.type())
                && (question.dclass() == DClass.ANY || record.dclass() == question.dclass());
    }

    private static boolean hasSoa(Reply reply) {
        return reply.authority().stream().anyMatch(record -> record.type() == Type.SOA);
    }

    private static long lowestTtl(Reply reply, int highest) {
        if (reply.answer().isEmpty()
                && reply.authority().isEmpty()
                && reply.additional().isEmpty()) {
            return SHORT_TTL;
        }
        long lowest = highest;
        for (List<WireRecord> section : List.of(reply.answer(), reply.authority(), reply.additional())) {
            for (WireRecord record : section) {
                lowest = Math.min(lowest, record.ttl());
            }
        }
        return Math.min(lowest, LONGEST_TTL);
    }

    private static Reply withTtl(Reply reply, int ttl) {
        return reply.mapped(section -> withTtl(section, ttl));
    }

    private static List<WireRecord> withTtl(List<WireRecord> records, int ttl) {
        List<WireRecord> changed = new ArrayList<>(records.size());
        for (WireRecord record : records) {
            changed.add(record.withTtl(ttl));
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
                public List<WireRecord> next() {
                    return withTtl(batches.next(), ttl);
                }
            };
        });
    }

    private Key key(Query query, Asked question) {
        int bits = (query.isDnssecOk() ? 1 : 0) | (query.isUnchecked() ? 2 : 0);
        return new Key(question.name(), question.type(), looksAtClass ? question.dclass() : 0, bits);
    }
}
