// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import java.net.Inet4Address;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The datagrams that a server gives to the same octets whenever they come, kept as they are sent, from one picture to the next
 * as long as they hold: what neither counts down nor comes from outside. A query has two places to choose from, and the last
 * one to come stays, so memory is bounded. Safe for any thread.
 */
final class KeptReplies {

    private static final int PLACES = 1 << 14;
    private static final int ID = 2;
    private static final int LARGEST_QUERY = 320;
    private static final int LARGEST_REPLY = 1_232;

    /** A reply that nobody asked for in so many pictures is forgotten, and with it the objects that it rests on. */
    private static final int LONGEST_KEPT = 1_024;

    private final AtomicInteger pictures = new AtomicInteger();
    private volatile @Nullable AtomicReferenceArray<@Nullable KeptReply> places;

    /** The number of a new picture. */
    int next() {
        int number = pictures.incrementAndGet();
        if (number % LONGEST_KEPT == 0) {
            forgetBefore(number - LONGEST_KEPT);
        }
        return number;
    }

    /** What is kept for a query and holds in that picture; null if there is none. */
    @Nullable
    KeptReply find(byte[] query, int length, Client client, int picture, ClusterSnapshot snapshot) {
        AtomicReferenceArray<@Nullable KeptReply> all = places;
        if (all == null || length <= ID || length > LARGEST_QUERY || !isEligible(client)) {
            return null;
        }
        int place = place(query, length);
        KeptReply first = all.get(place);
        if (first != null && first.isFor(query, length)) {
            return first.holdsIn(picture, snapshot) ? first : null;
        }
        KeptReply second = all.get(place ^ 1);
        return second != null && second.isFor(query, length) && second.holdsIn(picture, snapshot) ? second : null;
    }

    /** Whether a reply to a query of that client is kept. */
    boolean takes(int length, Client client, ReplyEncoder reply) {
        return length <= LARGEST_QUERY && reply.length() <= LARGEST_REPLY && isEligible(client);
    }

    /** Keeps a reply to a query, in the place of an older one to the same if there is one. */
    void keep(byte[] query, int length, KeptReply reply) {
        AtomicReferenceArray<@Nullable KeptReply> all = all();
        int place = place(query, length);
        KeptReply first = all.get(place);
        all.set(first == null || first.isFor(query, length) ? place : place ^ 1, reply);
    }

    private void forgetBefore(int picture) {
        AtomicReferenceArray<@Nullable KeptReply> all = places;
        for (int place = 0; all != null && place < PLACES; place++) {
            KeptReply kept = all.get(place);
            if (kept != null && kept.isOlderThan(picture)) {
                all.set(place, null);
            }
        }
    }

    /** Many pictures are never asked by the wire: the places are made for those that are. */
    private AtomicReferenceArray<@Nullable KeptReply> all() {
        AtomicReferenceArray<@Nullable KeptReply> all = places;
        if (all == null) {
            all = new AtomicReferenceArray<>(PLACES);
            places = all;
        }
        return all;
    }

    /** One transport and one family: others get other messages, and only these come by the ten thousand. */
    private static boolean isEligible(Client client) {
        return client.transport() == Transport.UDP && client.address() instanceof Inet4Address;
    }

    private static int place(byte[] query, int length) {
        int hash = 1;
        for (int i = ID; i < length; i++) {
            hash = 31 * hash + query[i];
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
