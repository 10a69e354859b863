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
        int head = 0;
        int most = Math.min(rows.size(), next.size());
        while (head < most && rows.get(head).equals(next.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && rows.get(rows.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        List<? extends T> middle = next.subList(head, next.size() - tail);
        int until = rows.size() - tail;
        if (until - head == middle.size() && differing(rows, head, middle) <= MOST_SINGLE) {
            replace(rows, head, middle);
        } else {
            rows.subList(head, until).clear();
            rows.addAll(head, middle);
        }
    }

    private static <T> long differing(List<T> rows, int from, List<? extends T> middle) {
        return IntStream.range(0, middle.size())
                .filter(i -> !rows.get(from + i).equals(middle.get(i)))
                .count();
    }

    private static <T> void replace(ObservableList<T> rows, int from, List<? extends T> middle) {
        for (int i = 0; i < middle.size(); i++) {
            if (!rows.get(from + i).equals(middle.get(i))) {
                rows.set(from + i, middle.get(i));
            }
        }
    }
}
