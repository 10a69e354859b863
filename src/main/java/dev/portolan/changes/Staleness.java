// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.profile.CacheBlock;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.KubernetesBlock;
import dev.portolan.profile.ServerBlock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * How long an answer from before a change may live on. Without a cache that is the record's TTL, for a denial the SOA's
 * minimum. CoreDNS's {@code cache} plugin raises or lowers both within its bounds, and hands out what is left of them: so a
 * client that asks late never holds the answer longer than the cache itself (CoreDNS {@code plugin/cache}).
 */
final class Staleness {

    private Staleness() {}

    /** The longest of what the changes allow; zero where there are none. */
    static Duration of(List<RecordChange> changes, DnsProfile profile) {
        long seconds = 0;
        for (RecordChange change : changes) {
            seconds = Math.max(seconds, seconds(change, profile));
        }
        return Duration.ofSeconds(seconds);
    }

    private static long seconds(RecordChange change, DnsProfile profile) {
        return switch (change) {
            case RecordChange.Added(var record) -> denial(record.name(), profile);
            case RecordChange.Removed(var record) ->
                success(record.name(), record.data().getTTL(), profile);
            case RecordChange.Changed(var before, var _) ->
                success(before.name(), before.data().getTTL(), profile);
        };
    }

    private static long success(Name name, long ttl, DnsProfile profile) {
        return cache(name, profile)
                .map(CacheBlock::success)
                .filter(side -> keeps(side, name))
                .map(side -> (long) side.clamp(ttl))
                .orElse(ttl);
    }

    private static long denial(Name name, DnsProfile profile) {
        return cache(name, profile)
                .map(CacheBlock::denial)
                .filter(side -> keeps(side, name))
                .map(side -> (long) side.clamp(profile.ttl()))
                .orElse((long) profile.ttl());
    }

    private static boolean keeps(CacheBlock.Side side, Name name) {
        return side.disabled().stream().noneMatch(name::subdomain);
    }

    private static Optional<CacheBlock> cache(Name name, DnsProfile profile) {
        return profile.servers().stream()
                .filter(server -> server.plugin(KubernetesBlock.class).isPresent())
                .findFirst()
                .flatMap(Staleness::cacheOf)
                .filter(cache -> cache.covers(name));
    }

    private static Optional<CacheBlock> cacheOf(ServerBlock server) {
        return server.plugin(CacheBlock.class);
    }
}
