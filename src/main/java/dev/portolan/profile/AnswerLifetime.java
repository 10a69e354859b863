// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import dev.portolan.profile.CacheBlock.Keeping;
import dev.portolan.profile.CacheBlock.Side;
import org.xbill.DNS.Name;

/**
 * How long an answer lives on after what it tells has changed, in seconds. Without a cache that is its TTL, for a denial no more
 * than the SOA's minimum (RFC 2308 section 5). CoreDNS's {@code cache} plugin raises or lowers the TTL within its bounds, also of
 * what it does not keep, and hands out what is left of it: so a client that asks late never holds the answer longer than the cache
 * itself, unless {@code keepttl} has its time begin anew. With {@code serve_stale} the cache gives the answer once more to the
 * first who asks when its time is over (CoreDNS {@code plugin/cache/handler.go}).
 *
 * @param ttl for how long a client keeps it that got it while it was new
 * @param kept for how long the cache gives it; 0 if the cache does not keep it
 * @param late for how long after that the cache may give it once more
 * @param countsDown whether clients get no more of its time than is left in the cache
 */
public record AnswerLifetime(long ttl, int kept, int late, boolean countsDown) {

    /**
     * Of an answer that tells records of a name.
     *
     * @param ttl the TTL of the records, with or without the bounds of the cache
     */
    public static AnswerLifetime ofRecords(DnsProfile profile, Name name, long ttl) {
        return profile.cache(name)
                .map(cache -> cached(cache.success(), cache.keeping(), name, ttl, Long.MAX_VALUE))
                .orElseGet(() -> uncached(ttl));
    }

    /**
     * Of an answer that says that a name, or records of the type, are not there.
     *
     * @param ttl the TTL of the SOA that tells it, with or without the bounds of the cache
     * @param minimum the minimum of that SOA
     */
    public static AnswerLifetime ofDenial(DnsProfile profile, Name name, long ttl, long minimum) {
        return profile.cache(name)
                .map(cache -> cached(cache.denial(), cache.keeping(), name, ttl, minimum))
                .orElseGet(() -> uncached(Math.min(ttl, minimum)));
    }

    private static AnswerLifetime uncached(long ttl) {
        return new AnswerLifetime(ttl, 0, 0, true);
    }

    /** A cluster's records are always there to be verified, so what is verified is not out of date. */
    private static AnswerLifetime cached(Side side, Keeping keeping, Name name, long ttl, long most) {
        int bounded = side.clamp(ttl);
        long client = Math.min(bounded, most);
        if (bounded == 0 || side.disabled().stream().anyMatch(name::subdomain)) {
            return uncached(client);
        }
        int late = keeping.stale().verifies() ? 0 : keeping.stale().seconds();
        return new AnswerLifetime(client, bounded, late, !keeping.keepTtl());
    }

    /** After so long nobody holds it any more. */
    public long whole() {
        return kept == 0 ? ttl : kept + late + (countsDown ? 0 : ttl);
    }
}
