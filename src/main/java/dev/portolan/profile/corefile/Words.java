// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may follow the name of a directive or of an option on its line. */
@FunctionalInterface
interface Words {

    /** More words than a line has. */
    int MANY = Integer.MAX_VALUE;

    /** Nothing is read: what follows on the line counts as the next option. */
    Words UNREAD = at -> {};

    /** Whatever the line holds. */
    Words ANY = Dispenser::remainingArgs;

    /** Reads the words from the place of the name on and throws what CoreDNS says of them. */
    void check(Dispenser at) throws CorefileException;

    /** The rest of the line, its words of these kinds in order; the last kind goes for all further ones. */
    static Words rest(int least, int most, WordKind... kinds) {
        return counted(least, most, null, kinds);
    }

    /** As {@link #rest}, with a text of its own for a wrong number of words. */
    static Words restOr(String wrongCount, int least, int most, WordKind... kinds) {
        return counted(least, most, wrongCount, kinds);
    }

    /** As many words as there are kinds; what follows them on the line counts as the next option. */
    static Words each(WordKind... kinds) {
        return at -> {
            for (WordKind kind : kinds) {
                if (!at.nextArg()) {
                    throw at.argumentError();
                }
                checkWord(kind, at.value(), at);
            }
        };
    }

    /** No word at all; the first one is named in the error. */
    static Words none() {
        return at -> {
            if (at.nextArg()) {
                throw at.argumentError();
            }
        };
    }

    /** The words of a line, each held against its kind. */
    static void checkAll(List<String> words, Dispenser at, WordKind... kinds) throws CorefileException {
        for (int i = 0; i < words.size() && kinds.length > 0; i++) {
            checkWord(kinds[Math.min(i, kinds.length - 1)], words.get(i), at);
        }
    }

    /** Environment variables stay as written here, so nothing can be said of what they stand for. */
    private static void checkWord(WordKind kind, String word, Dispenser at) throws CorefileException {
        if (!holdsVariable(word)) {
            kind.check(word, at);
        }
    }

    /** Whether an environment variable stands in a word, as itself or as a part. */
    static boolean holdsVariable(String word) {
        return word.contains("{$") || word.contains("{%");
    }

    /** Whether a word begins with an environment variable. */
    static boolean isVariable(String word) {
        return word.startsWith("{$") || word.startsWith("{%");
    }

    /** Whether an environment variable stands in an option at the dispenser's place, in its name or in a word behind it. */
    static boolean holdVariable(Dispenser option) {
        return holdsVariable(option.value())
                || option.copy().remainingArgs().stream().anyMatch(Words::holdsVariable);
    }

    private static Words counted(int least, int most, @Nullable String wrongCount, WordKind... kinds) {
        return at -> {
            List<String> words = at.remainingArgs();
            if (words.size() < least || words.size() > most) {
                throw wrongCount == null ? at.argumentError() : at.error(wrongCount);
            }
            checkAll(words, at, kinds);
        };
    }
}
