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

        /** A new message with the addresses in a new order. */
        byte[] message(RandomGenerator random);
    }

    /** A message with every name in full, or with nothing that rotates. */
    static final class Octets implements Form {

        private final byte[] message;
        private final List<Rotation> rotations;

        /** Keeps the message itself, which is not to change any more, and what {@code loadbalance} shuffles in it. */
        Octets(byte[] message, List<Rotation> rotations) {
            this.message = message;
            this.rotations = rotations;
        }

        int length() {
            return message.length;
        }

        @Override
        public byte[] message(RandomGenerator random) {
            byte[] rotated = message.clone();
            for (int i = 0; i < rotations.size(); i++) {
                rotations.get(i).shuffle(message, rotated, random);
            }
            return rotated;
        }
    }

    /** The records, of which each time others find room in the message. */
    record Records(Query query, Reply reply) implements Form {

        int count() {
            return reply.answer().size() + reply.additional().size();
        }

        @Override
        public byte[] message(RandomGenerator random) {
            ReplyEncoder encoder = new ReplyEncoder();
            encoder.encode(query, reply.mapped(section -> RoundRobin.shuffled(section, random)));
            return Arrays.copyOf(encoder.octets(), encoder.length());
        }
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
        byte[] answer = form.message(random);
        answer[0] = other[0];
        answer[1] = other[1];
        return answer;
    }
}
