// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * A {@code cache} block. CoreDNS gives all records of a cached message the lowest TTL among them, within bounds.
 *
 * @param zones the names it caches for
 * @param success how long positive answers are kept
 * @param denial how long name errors and NODATA are kept
 * @param keeping what both have in common
 */
public record CacheBlock(List<Name> zones, Side success, Side denial, Keeping keeping) implements Plugin {

    /**
     * How messages are kept, whatever they say.
     *
     * @param servfail how many seconds server failures are kept
     * @param keepTtl whether the TTLs of a hit do not count down
     * @param stale how long after its time a message may still be given
     */
    public record Keeping(int servfail, boolean keepTtl, Stale stale) {

        /** The plugin's default. */
        public static final Keeping DEFAULT = new Keeping(5, false, Stale.NEVER);
    }

    /**
     * What {@code serve_stale} says.
     *
     * @param seconds how long after its time a message may still be given; 0 for not at all
     * @param verifies whether that is only done while what is behind the cache fails
     */
    public record Stale(int seconds, boolean verifies) {

        /** The plugin's default. */
        public static final Stale NEVER = new Stale(0, false);
    }

    /**
     * One half of the cache.
     *
     * @param lowest the least TTL in seconds that a message is kept for
     * @param highest the most
     * @param disabled the zones that are never kept; their TTLs are made equal nevertheless
     */
    public record Side(int lowest, int highest, List<Name> disabled) {

        /** Up to an hour, the plugin's default for positive answers. */
        public static final Side SUCCESS = new Side(5, 3600, List.of());

        /** Up to half an hour, the plugin's default for denials. */
        public static final Side DENIAL = new Side(5, 1800, List.of());

        public Side {
            disabled = List.copyOf(disabled);
        }

        /** A message's TTL within the bounds. */
        public int clamp(long ttl) {
            return Math.clamp(ttl, Math.min(lowest, highest), highest);
        }
    }

    public CacheBlock {
        zones = List.copyOf(zones);
    }

    @Override
    public String name() {
        return "cache";
    }

    /** Whether it deals with this name. */
    public boolean covers(Name name) {
        return zones.stream().anyMatch(name::subdomain);
    }
}
