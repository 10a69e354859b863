// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Records next to each other in a message that may stand in any order, as addresses do for {@code loadbalance}. Names in the
 * message are written in full, so that a record is the same octets wherever it stands.
 *
 * @param starts where each of them begins, and at last where the last one ends
 */
record Rotation(List<Integer> starts) {

    Rotation {
        starts = List.copyOf(starts);
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
            List<Integer> starts = new ArrayList<>(section.size() + 1);
            for (WireRecord record : section) {
                if (record.isAddress()) {
                    starts.add(at);
                }
                at += record.length();
            }
            if (starts.size() > 1) {
                starts.add(at);
                found.add(new Rotation(starts));
            }
        }
        return List.copyOf(found);
    }

    /** Copies the records from one message to the same place of another, in a new order. */
    void shuffle(byte[] from, byte[] to, RandomGenerator random) {
        int[] order = order(random);
        int at = starts.getFirst();
        for (int record : order) {
            int start = starts.get(record);
            int length = starts.get(record + 1) - start;
            System.arraycopy(from, start, to, at, length);
            at += length;
        }
    }

    private int[] order(RandomGenerator random) {
        int[] order = new int[starts.size() - 1];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
