// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A filter by text: every word must be part of the name, the full name, an address or the external name. */
final class TreeFilter {

    private final List<String> words;

    private TreeFilter(List<String> words) {
        this.words = words;
    }

    static TreeFilter of(String text) {
        return new TreeFilter(Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean matches(ServiceEntry entry) {
        for (String word : words) {
            if (!entry.searched().contains(word) && !(looksLikeAddress(word) && entry.hasEndpoint(word))) {
                return false;
            }
        }
        return true;
    }

    /** Spares the look through all endpoints for words that no address can contain. */
    private static boolean looksLikeAddress(String word) {
        return word.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':')
                && word.chars().anyMatch(c -> c == '.' || c == ':' || Character.isDigit(c));
    }
}
