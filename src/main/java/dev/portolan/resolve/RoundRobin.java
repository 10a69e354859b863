// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xbill.DNS.Type;

/**
 * The order that {@code loadbalance} gives a section: aliases, then everything else as it was, then addresses in random order,
 * then mail exchangers in random order.
 */
final class RoundRobin {

    private RoundRobin() {}

    static List<WireRecord> shuffled(List<WireRecord> records, RandomGenerator random) {
        List<WireRecord> ordered = new ArrayList<>(records.size());
        List<WireRecord> addresses = new ArrayList<>(records.size());
        List<WireRecord> exchangers = new ArrayList<>(0);
        for (WireRecord record : records) {
            if (record.type() == Type.CNAME) {
                ordered.add(record);
            }
        }
        for (WireRecord record : records) {
            switch (record.type()) {
                case Type.CNAME -> {}
                case Type.A, Type.AAAA -> addresses.add(record);
                case Type.MX -> exchangers.add(record);
                default -> ordered.add(record);
            }
        }
        addShuffled(addresses, random, ordered);
        addShuffled(exchangers, random, ordered);
        return ordered;
    }

    private static void addShuffled(List<WireRecord> records, RandomGenerator random, List<WireRecord> sink) {
        for (int i = records.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            WireRecord swapped = records.get(i);
            records.set(i, records.get(other));
            records.set(other, swapped);
        }
        sink.addAll(records);
    }
}
