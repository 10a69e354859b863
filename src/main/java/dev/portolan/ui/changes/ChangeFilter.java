// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.ChangeLine;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The words that a person typed. An entry matches if its cause, its Service or one of its records holds each of them; case does
 * not matter.
 *
 * @param text as it was typed
 * @param words in lower case
 */
record ChangeFilter(String text, List<String> words) {

    ChangeFilter {
        words = List.copyOf(words);
    }

    static ChangeFilter of(String text) {
        return new ChangeFilter(
                text,
                Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The lines are asked for only if cause and Service do not decide. */
    boolean matches(ChangeRow.Cause cause, Supplier<List<ChangeLine>> lines) {
        List<String> rest = words.stream()
                .filter(word -> !holds(cause.cause(), word) && !holds(cause.service(), word))
                .toList();
        return rest.isEmpty()
                || lines.get().stream()
                        .map(ChangeLine::text)
                        .anyMatch(line -> rest.stream().allMatch(word -> holds(line, word)));
    }

    private static boolean holds(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
