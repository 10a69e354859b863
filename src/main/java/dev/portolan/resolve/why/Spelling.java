// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what may have been meant by a word that does not exist. */
public final class Spelling {

    private static final int FARTHEST = 2;

    /** Any two words of fewer letters resemble each other in some. */
    private static final int SHORTEST_PART = 3;

    private Spelling() {}

    /** Those that differ in a few letters or hold one another, the nearest first; large letters count as small ones. */
    public static List<String> alike(String wanted, Collection<String> there) {
        return there.stream()
                .filter(each -> isAlike(small(wanted), small(each)))
                .sorted(Comparator.comparingInt(each -> distance(small(wanted), small(each))))
                .toList();
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isAlike(String wanted, String there) {
        return distance(wanted, there) <= farthest(wanted, there) || isPartOf(wanted, there);
    }

    /** Fewer than half of the letters: with two of three a word is another one. */
    private static int farthest(String wanted, String there) {
        return Math.min(FARTHEST, (Math.max(wanted.length(), there.length()) - 1) / 2);
    }

    private static boolean isPartOf(String wanted, String there) {
        int shorter = Math.min(wanted.length(), there.length());
        return shorter >= SHORTEST_PART && (there.contains(wanted) || wanted.contains(there));
    }

    /** How many characters must be put in, taken out, replaced or swapped with the next to make one of the other. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                } else {
                    int replaced = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                    if (isSwapped(one, i, other, j)) {
                        steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                    }
                }
            }
        }
        return steps[one.length()][other.length()];
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
