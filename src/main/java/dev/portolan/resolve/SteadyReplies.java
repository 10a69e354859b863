// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.net.Inet4Address;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The datagrams that a picture gives to the same octets whenever they come, kept as they are sent: what neither rotates, counts
 * down nor comes from outside. Where two queries fall on one place the later one stays, so memory is bounded. Safe for any thread.
 */
final class SteadyReplies {

    private static final int PLACES = 1 << 13;
    private static final int ID = 2;
    private static final int LARGEST_QUERY = 320;
    private static final int LARGEST_REPLY = 1_232;

    /** A query, its id left out of account, and what it is answered. */
    private record Kept(ReadOnly query, ReadOnly reply) {}

    /** Octets that nobody changes. */
    private static final class ReadOnly {

        private final byte[] octets;

        ReadOnly(byte[] octets, int length) {
            this.octets = Arrays.copyOf(octets, length);
        }
    }

    private final AtomicReferenceArray<@Nullable Kept> places = new AtomicReferenceArray<>(PLACES);

    /** The message for a query, with the query's id; null if none is kept. */
    byte @Nullable [] find(byte[] query, int length, Client client) {
        if (length <= ID || length > LARGEST_QUERY || !isEligible(client)) {
            return null;
        }
        Kept kept = places.get(place(query, length));
        if (kept == null || !Arrays.equals(kept.query().octets, ID, kept.query().octets.length, query, ID, length)) {
            return null;
        }
        byte[] reply = kept.reply().octets.clone();
        reply[0] = query[0];
        reply[1] = query[1];
        return reply;
    }

    /** Keeps what a query was answered. */
    void keep(byte[] query, int length, Client client, ReplyEncoder reply) {
        if (length <= LARGEST_QUERY && reply.length() <= LARGEST_REPLY && isEligible(client)) {
            places.set(
                    place(query, length),
                    new Kept(new ReadOnly(query, length), new ReadOnly(reply.octets(), reply.length())));
        }
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
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
