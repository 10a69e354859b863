// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A query, its id left out of account, and what answers it, in which nothing but the id and the order of addresses is another
 * one the next time. Safe for any thread.
 */
final class KeptReply {

    private static final int ID = 2;

    /** How a reply is kept. */
    sealed interface Form {

        /**
         * As the octets of a message with every name in full, or with nothing that rotates.
         *
         * @param rotations what {@code loadbalance} shuffles
         */
        record Octets(byte[] message, List<Rotation> rotations) implements Form {}

        /** As the records, of which each time others find room in the message. */
        record Records(Query query, Reply reply) implements Form {}
    }

    private final byte[] query;
    private final Form form;
    private final @Nullable Grounds grounds;
    private volatile int picture;

    /**
     * Keeps this.
     *
     * @param grounds what the reply rests on; null if it is good for no other picture
     * @param picture the number of the picture that it was made from
     */
    KeptReply(byte[] query, Form form, @Nullable Grounds grounds, int picture) {
        this.query = query;
        this.form = form;
        this.grounds = grounds;
        this.picture = picture;
    }

    Form form() {
        return form;
    }

    boolean isFor(byte[] other, int length) {
        return Arrays.equals(query, ID, query.length, other, ID, length);
    }

    /** Whether a picture gives this reply. One that was found to hold in a picture is not looked at again. */
    boolean holdsIn(int number, ClusterSnapshot snapshot) {
        if (picture == number) {
            return true;
        }
        if (grounds == null || !grounds.holdIn(snapshot)) {
            return false;
        }
        picture = number;
        return true;
    }

    /** Whether it was last found to hold in a picture before that one. */
    boolean isOlderThan(int number) {
        return picture - number < 0;
    }

    /** The message under the id of another query, its addresses in a new order. */
    byte[] messageFor(byte[] other, RandomGenerator random) {
        byte[] answer = octets(random);
        answer[0] = other[0];
        answer[1] = other[1];
        return answer;
    }

    private byte[] octets(RandomGenerator random) {
        return switch (form) {
            case Form.Octets(var message, var rotations) -> rotated(message, rotations, random);
            case Form.Records(var query, var reply) -> {
                ReplyEncoder encoder = new ReplyEncoder();
                encoder.encode(query, reply.mapped(section -> RoundRobin.shuffled(section, random)));
                yield Arrays.copyOf(encoder.octets(), encoder.length());
            }
        };
    }

    private static byte[] rotated(byte[] message, List<Rotation> rotations, RandomGenerator random) {
        byte[] octets = message.clone();
        for (int i = 0; i < rotations.size(); i++) {
            rotations.get(i).shuffle(message, octets, random);
        }
        return octets;
    }
}
