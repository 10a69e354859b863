// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.net.Inet4Address;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The datagrams that a picture gives to the same octets whenever they come, kept as they are sent: what neither rotates, counts
 * down nor comes from outside. A query has two places to choose from, and the last one to come stays, so memory is bounded. Safe
 * for any thread.
 */
final class SteadyReplies {

    private static final int PLACES = 1 << 14;
    private static final int ID = 2;
    private static final int LARGEST_QUERY = 320;
    private static final int LARGEST_REPLY = 1_232;

    /** A query, its id left out of account, and what it is answered. */
    private static final class Kept {

        private final byte[] query;
        private final byte[] reply;

        Kept(byte[] query, byte[] reply) {
            this.query = query;
            this.reply = reply;
        }

        boolean isFor(byte[] other, int length) {
            return Arrays.equals(query, ID, query.length, other, ID, length);
        }

        byte[] reply(byte[] other) {
            byte[] answer = reply.clone();
            answer[0] = other[0];
            answer[1] = other[1];
            return answer;
        }
    }

    private volatile @Nullable AtomicReferenceArray<@Nullable Kept> places;

    /** The message for a query, with the query's id; null if none is kept. */
    byte @Nullable [] find(byte[] query, int length, Client client) {
        AtomicReferenceArray<@Nullable Kept> all = places;
        if (all == null || length <= ID || length > LARGEST_QUERY || !isEligible(client)) {
            return null;
        }
        int place = place(query, length);
        Kept first = all.get(place);
        if (first != null && first.isFor(query, length)) {
            return first.reply(query);
        }
        Kept second = all.get(place ^ 1);
        return second != null && second.isFor(query, length) ? second.reply(query) : null;
    }

    /** Keeps what a query was answered. */
    void keep(byte[] query, int length, Client client, ReplyEncoder reply) {
        if (length <= LARGEST_QUERY && reply.length() <= LARGEST_REPLY && isEligible(client)) {
            AtomicReferenceArray<@Nullable Kept> all = all();
            int place = place(query, length);
            Kept kept = new Kept(Arrays.copyOf(query, length), Arrays.copyOf(reply.octets(), reply.length()));
            all.set(all.get(place) == null ? place : place ^ 1, kept);
        }
    }

    /** Many pictures are never asked by the wire: the places are made for those that are. */
    private AtomicReferenceArray<@Nullable Kept> all() {
        AtomicReferenceArray<@Nullable Kept> all = places;
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
