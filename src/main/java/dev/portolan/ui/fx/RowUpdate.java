// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;

/** Brings a list up to date without touching what stays: a table keeps its place and redraws only what differs. */
public final class RowUpdate {

    /** Beyond these it is cheaper to tell the table once that everything differs. */
    private static final int MOST_SINGLE = 64;

    private RowUpdate() {}

    /** Makes {@code rows} equal to {@code next}. */
    public static <T> void apply(ObservableList<T> rows, List<? extends T> next) {
        ListDifference<T> difference = ListDifference.between(rows, next);
        if (difference.gone() == difference.instead().size() && differing(rows, difference) <= MOST_SINGLE) {
            replace(rows, difference);
        } else {
            difference.applyTo(rows);
        }
    }

    private static <T> long differing(List<T> rows, ListDifference<T> difference) {
        return IntStream.range(0, difference.gone())
                .filter(i -> !rows.get(difference.from() + i)
                        .equals(difference.instead().get(i)))
                .count();
    }

    private static <T> void replace(ObservableList<T> rows, ListDifference<T> difference) {
        for (int i = 0; i < difference.gone(); i++) {
            T now = difference.instead().get(i);
            if (!rows.get(difference.from() + i).equals(now)) {
                rows.set(difference.from() + i, now);
            }
        }
    }
}
