// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A query, its id left out of account, and the message that answers it, in which nothing but the id and the order of addresses
 * is another one the next time. Safe for any thread.
 */
final class KeptReply {

    private static final int ID = 2;

    private final byte[] query;
    private final byte[] message;
    private final List<Rotation> rotations;
    private final @Nullable Grounds grounds;
    private volatile int picture;

    /**
     * Keeps this.
     *
     * @param rotations the runs of records that {@code loadbalance} shuffles
     * @param grounds what the reply rests on; null if it is good for no other picture
     * @param picture the number of the picture that it was made from
     */
    KeptReply(byte[] query, byte[] message, List<Rotation> rotations, @Nullable Grounds grounds, int picture) {
        this.query = query;
        this.message = message;
        this.rotations = rotations;
        this.grounds = grounds;
        this.picture = picture;
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
        byte[] answer = message.clone();
        answer[0] = other[0];
        answer[1] = other[1];
        for (int i = 0; i < rotations.size(); i++) {
            rotations.get(i).shuffle(message, answer, random);
        }
        return answer;
    }
}
