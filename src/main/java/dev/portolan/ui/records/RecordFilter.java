// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words that a person typed. An entry matches if each of them stands somewhere in its cells; case does not matter.
 *
 * @param words in lower case
 */
record RecordFilter(List<String> words) {

    RecordFilter {
        words = List.copyOf(words);
    }

    static RecordFilter of(String text) {
        return new RecordFilter(Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean matches(RecordRow.Entry entry) {
        return words.stream().allMatch(word -> contains(entry, word));
    }

    private static boolean contains(RecordRow.Entry entry, String word) {
        for (RecordColumn column : RecordColumn.values()) {
            if (column.text(entry).toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }
}
