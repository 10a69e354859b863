// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The order that {@code loadbalance} gives a section: aliases, then everything else as it was, then addresses in random order,
 * then mail exchangers in random order.
 */
final class RoundRobin {

    private RoundRobin() {}

    static List<Record> shuffled(List<Record> records, RandomGenerator random) {
        List<Record> ordered = new ArrayList<>(records.size());
        List<Record> addresses = new ArrayList<>(records.size());
        List<Record> exchangers = new ArrayList<>(0);
        for (Record record : records) {
            if (record.getType() == Type.CNAME) {
                ordered.add(record);
            }
        }
        for (Record record : records) {
            switch (record.getType()) {
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

    private static void addShuffled(List<Record> records, RandomGenerator random, List<Record> sink) {
        for (int i = records.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Record swapped = records.get(i);
            records.set(i, records.get(other));
            records.set(other, swapped);
        }
        sink.addAll(records);
    }
}
