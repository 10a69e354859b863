// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.zone.StartOfAuthority;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * How long an answer from before a change may live on. Without a cache that is the record's TTL, for a denial the SOA's
 * minimum, and no longer than its own TTL (RFC 2308 section 5). CoreDNS's {@code cache} plugin raises or lowers both within its bounds, and hands out what is left of them: so a
 * client that asks late never holds the answer longer than the cache itself (CoreDNS {@code plugin/cache}).
 */
final class Staleness {

    private final int ttl;
    private final @Nullable CacheBlock cache;

    private Staleness(DnsProfile profile) {
        ttl = profile.ttl();
        cache = profile.servers().stream()
                .filter(server -> server.plugin(KubernetesBlock.class).isPresent())
                .findFirst()
                .flatMap(server -> server.plugin(CacheBlock.class))
                .orElse(null);
    }

    /** The longest of what the changes allow; zero where there are none. */
    static Duration of(List<RecordChange> changes, DnsProfile profile) {
        Staleness staleness = new Staleness(profile);
        long seconds = 0;
        for (RecordChange change : changes) {
            seconds = Math.max(seconds, staleness.seconds(change));
        }
        return Duration.ofSeconds(seconds);
    }

    private long seconds(RecordChange change) {
        return switch (change) {
            case RecordChange.Added(var record) ->
                bounded(record.name(), StartOfAuthority.denialTtl(ttl), CacheBlock::denial);
            case RecordChange.Removed(var record) ->
                bounded(record.name(), record.data().getTTL(), CacheBlock::success);
            case RecordChange.Changed(var before, var _) ->
                bounded(before.name(), before.data().getTTL(), CacheBlock::success);
        };
    }

    private long bounded(Name name, long seconds, Function<CacheBlock, CacheBlock.Side> half) {
        if (cache == null || !cache.covers(name)) {
            return seconds;
        }
        CacheBlock.Side side = half.apply(cache);
        return side.disabled().stream().anyMatch(name::subdomain) ? seconds : side.clamp(seconds);
    }
}
