// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import java.util.List;
import javafx.collections.ObservableList;

/**
 * Makes a list of rows another one. A few rows that come or go are single changes, which keep selection and scroll where they
 * are; more than a few cost less as one change of the whole.
 */
final class ListChange {

    private static final int FEW = 8;

    private ListChange() {}

    static <T> void make(ObservableList<T> rows, List<T> next) {
        int head = 0;
        int most = Math.min(rows.size(), next.size());
        while (head < most && rows.get(head).equals(next.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && rows.get(rows.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        int until = rows.size() - tail;
        List<T> middle = next.subList(head, next.size() - tail);
        if (head == until && middle.isEmpty()) {
            return;
        }
        if (until - head <= FEW && middle.size() <= FEW) {
            rows.subList(head, until).clear();
            rows.addAll(head, middle);
        } else {
            rows.setAll(next);
        }
    }
}
