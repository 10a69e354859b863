// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are shown, and in which order.
 *
 * @param words what a row must hold somewhere, in lower case
 * @param order how rows are ordered; null for the number of their addresses
 */
record EndpointQuery(List<String> words, @Nullable Comparator<EndpointRow> order) {

    static final EndpointQuery START = new EndpointQuery(List.of(), null);

    EndpointQuery {
        words = List.copyOf(words);
    }

    EndpointQuery filteredBy(String text) {
        return new EndpointQuery(
                Stream.of(text.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList(),
                order);
    }

    EndpointQuery orderedBy(@Nullable Comparator<EndpointRow> newOrder) {
        return new EndpointQuery(words, newOrder);
    }

    List<EndpointRow> rows(List<EndpointRow> all) {
        Stream<EndpointRow> matching = all.stream().filter(row -> words.stream().allMatch(word -> holds(row, word)));
        return order == null ? matching.toList() : matching.sorted(order).toList();
    }

    private static boolean holds(EndpointRow row, String word) {
        for (EndpointColumn column : EndpointColumn.values()) {
            if (column.text(row).toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }
}
