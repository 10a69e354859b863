// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.why;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what may have been meant by a word that does not exist. */
public final class Spelling {

    private static final int FARTHEST = 2;

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
        return distance(wanted, there) <= FARTHEST || isPartOf(wanted, there);
    }

    private static boolean isPartOf(String wanted, String there) {
        int shorter = Math.min(wanted.length(), there.length());
        return shorter > FARTHEST && (there.contains(wanted) || wanted.contains(there));
    }

    /** How many characters must be put in, taken out or replaced to make one of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
