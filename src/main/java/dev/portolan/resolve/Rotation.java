// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Records next to each other in a message that may stand in any order, as addresses do for {@code loadbalance}. Names in the
 * message are written in full, so that a record is the same octets wherever it stands.
 */
final class Rotation {

    /** Where each record begins, and at last where the last one ends. */
    private final int[] bounds;

    private Rotation(int[] bounds) {
        this.bounds = bounds;
    }

    /**
     * The addresses in the sections of a shuffled reply, where they come last.
     *
     * @param from where in the message its answer section begins
     */
    static List<Rotation> of(Reply reply, int from) {
        List<Rotation> found = new ArrayList<>(2);
        int at = from;
        for (List<WireRecord> section : List.of(reply.answer(), reply.authority(), reply.additional())) {
            int[] bounds = new int[section.size() + 1];
            int addresses = 0;
            for (WireRecord record : section) {
                if (record.isAddress()) {
                    bounds[addresses++] = at;
                }
                at += record.length();
            }
            bounds[addresses] = at;
            if (addresses > 1) {
                found.add(new Rotation(Arrays.copyOf(bounds, addresses + 1)));
            }
        }
        return List.copyOf(found);
    }

    /** Copies the records from one message to the same place of another, in a new order. */
    void shuffle(byte[] from, byte[] to, RandomGenerator random) {
        int at = bounds[0];
        for (int record : order(random)) {
            int length = bounds[record + 1] - bounds[record];
            System.arraycopy(from, bounds[record], to, at, length);
            at += length;
        }
    }

    private int[] order(RandomGenerator random) {
        int[] order = new int[bounds.length - 1];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
