// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.resolve.KeptReply.Form;
import dev.portolan.resolve.KeptReply.Octets;
import dev.portolan.resolve.KeptReply.Records;
import java.net.Inet4Address;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The datagrams that a server gives to the same octets whenever they come, kept from one picture to the next as long as they
 * hold: what neither counts down nor comes from outside. Places are few, fewer yet for replies of many records, and the last
 * one to come stays, so memory is bounded. Safe for any thread.
 */
final class KeptReplies {

    private static final int PLACES = 1 << 15;
    private static final int LARGE_PLACES = 1 << 8;
    private static final int ID = 2;
    private static final int LARGEST_QUERY = 320;
    private static final int LARGEST_REPLY = 1_232;
    private static final int MOST_RECORDS = 1_024;

    /** A reply that nobody asked for in so many pictures is forgotten, and with it the objects that it rests on. */
    private static final int LONGEST_KEPT = 128;

    /** A query has so many places to choose from. */
    private static final int WAYS = 4;

    private static final int LAST_BITS = 30;

    private final AtomicInteger pictures = new AtomicInteger();
    private volatile @Nullable Shelves shelves;

    /** Many servers are never asked by the wire: the places are made for those that are. */
    private record Shelves(
            AtomicReferenceArray<@Nullable KeptReply> small, AtomicReferenceArray<@Nullable KeptReply> large) {

        Shelves() {
            this(new AtomicReferenceArray<>(PLACES), new AtomicReferenceArray<>(LARGE_PLACES));
        }
    }

    /** The number of a new picture. */
    int next() {
        int number = pictures.incrementAndGet();
        Shelves all = shelves;
        if (all != null && number % LONGEST_KEPT == 0) {
            forget(all.small(), number - LONGEST_KEPT);
            forget(all.large(), number - LONGEST_KEPT);
        }
        return number;
    }

    /** What is kept for a query and holds in that picture; null if there is none. */
    @Nullable
    KeptReply find(byte[] query, int length, Client client, int picture, ClusterSnapshot snapshot) {
        Shelves all = shelves;
        if (all == null || length <= ID || length > LARGEST_QUERY || !isEligible(client)) {
            return null;
        }
        int hash = hash(query, length);
        KeptReply small = find(all.small(), hash, query, length);
        if (small != null && small.holdsIn(picture, snapshot)) {
            return small;
        }
        KeptReply large = find(all.large(), hash, query, length);
        return large != null && large.holdsIn(picture, snapshot) ? large : null;
    }

    /** Whether a reply to a query of that client is kept. */
    boolean takes(int length, Client client, Form form) {
        return length <= LARGEST_QUERY && isEligible(client) && isShort(form);
    }

    /** Keeps a reply to a query, in the place of an older one to the same if there is one. */
    void keep(byte[] query, KeptReply reply) {
        Shelves all = shelves();
        int hash = hash(query, query.length);
        switch (reply.form()) {
            case Octets _ -> keep(all.small(), hash, query, reply);
            case Records _ -> keep(all.large(), hash, query, reply);
        }
    }

    private Shelves shelves() {
        Shelves all = shelves;
        if (all == null) {
            all = new Shelves();
            shelves = all;
        }
        return all;
    }

    private static @Nullable KeptReply find(
            AtomicReferenceArray<@Nullable KeptReply> places, int hash, byte[] query, int length) {
        int place = hash & places.length() - 1;
        for (int way = 0; way < WAYS; way++) {
            KeptReply kept = places.get(place ^ way);
            if (kept != null && kept.isFor(query, length)) {
                return kept;
            }
        }
        return null;
    }

    private static void keep(
            AtomicReferenceArray<@Nullable KeptReply> places, int hash, byte[] query, KeptReply reply) {
        int place = hash & places.length() - 1;
        for (int way = 0; way < WAYS; way++) {
            KeptReply kept = places.get(place ^ way);
            if (kept == null || kept.isFor(query, query.length)) {
                places.set(place ^ way, reply);
                return;
            }
        }
        places.set(place ^ (hash >>> LAST_BITS), reply);
    }

    private static void forget(AtomicReferenceArray<@Nullable KeptReply> places, int picture) {
        for (int place = 0; place < places.length(); place++) {
            KeptReply kept = places.get(place);
            if (kept != null && kept.isOlderThan(picture)) {
                places.set(place, null);
            }
        }
    }

    private static boolean isShort(Form form) {
        return switch (form) {
            case Octets message -> message.length() <= LARGEST_REPLY;
            case Records records -> records.count() <= MOST_RECORDS;
        };
    }

    /** One transport and one family: others get other messages, and only these come by the ten thousand. */
    private static boolean isEligible(Client client) {
        return client.transport() == Transport.UDP && client.address() instanceof Inet4Address;
    }

    /** Mixed well: the names of a cluster differ in a digit or two. */
    private static int hash(byte[] query, int length) {
        int hash = 1;
        for (int i = ID; i < length; i++) {
            hash = 31 * hash + query[i];
        }
        hash = (hash ^ hash >>> 16) * 0x85eb_ca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2_ae35;
        return hash ^ hash >>> 16;
    }
}
