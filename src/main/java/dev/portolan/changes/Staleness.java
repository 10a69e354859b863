// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.StartOfAuthority;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * How long an answer from before a change may live on. Without a cache that is the record's TTL, for a denial the SOA's
 * minimum, and no longer than its own TTL (RFC 2308 section 5). CoreDNS's {@code cache} plugin raises or lowers both within
 * its bounds, and hands out what is left of them: so a client that asks late never holds the answer longer than the cache itself,
 * unless {@code keepttl} has its time begin anew. With {@code serve_stale} the cache gives the answer once more to the first who asks
 * when its time is over (CoreDNS {@code plugin/cache/handler.go}).
 */
final class Staleness {

    private final List<DerivedRecord> before;
    private final int ttl;
    private final @Nullable CacheBlock cache;
    private @Nullable Map<Asked, Long> answered;

    private record Asked(Name name, int type) {}

    private Staleness(List<DerivedRecord> before, DnsProfile profile) {
        this.before = before;
        ttl = profile.ttl();
        cache = profile.servers().stream()
                .filter(server -> server.plugin(KubernetesBlock.class).isPresent())
                .findFirst()
                .flatMap(server -> server.plugin(CacheBlock.class))
                .orElse(null);
    }

    /**
     * The longest of what the changes allow; zero where there are none.
     *
     * @param before the records of the Service before the changes
     */
    static Duration of(List<RecordChange> changes, List<DerivedRecord> before, DnsProfile profile) {
        Staleness staleness = new Staleness(before, profile);
        long seconds = 0;
        for (RecordChange change : changes) {
            seconds = Math.max(seconds, staleness.seconds(change));
        }
        return Duration.ofSeconds(seconds);
    }

    private long seconds(RecordChange change) {
        return switch (change) {
            case RecordChange.Added(var record) -> {
                Long answered = answered().get(new Asked(record.name(), record.type()));
                yield answered == null
                        ? bounded(record.name(), StartOfAuthority.denialTtl(ttl), CacheBlock::denial)
                        : bounded(record.name(), answered, CacheBlock::success);
            }
            case RecordChange.Removed(var record) ->
                bounded(record.name(), record.data().getTTL(), CacheBlock::success);
            case RecordChange.Changed(var was, var _) ->
                bounded(was.name(), was.data().getTTL(), CacheBlock::success);
        };
    }

    /** What was answered before, each with the TTL: what joins such a set was not denied. An alias answers for addresses too. */
    private Map<Asked, Long> answered() {
        Map<Asked, Long> known = answered;
        if (known == null) {
            Map<Asked, Long> all = HashMap.newHashMap(before.size());
            for (DerivedRecord record : before) {
                long ttl = record.data().getTTL();
                all.put(new Asked(record.name(), record.type()), ttl);
                if (record.type() == Type.CNAME) {
                    all.put(new Asked(record.name(), Type.A), ttl);
                    all.put(new Asked(record.name(), Type.AAAA), ttl);
                }
            }
            known = all;
            answered = known;
        }
        return known;
    }

    private long bounded(Name name, long seconds, Function<CacheBlock, CacheBlock.Side> half) {
        if (cache == null || !cache.covers(name)) {
            return seconds;
        }
        CacheBlock.Side side = half.apply(cache);
        return side.disabled().stream().anyMatch(name::subdomain)
                ? seconds
                : held(cache.keeping(), side.clamp(seconds));
    }

    /** A cluster's records are always there to be verified, so what is verified is not out of date. */
    private static long held(CacheBlock.Keeping keeping, long kept) {
        long held = keeping.keepTtl() ? 2 * kept : kept;
        return keeping.stale().verifies() ? held : held + keeping.stale().seconds();
    }
}
