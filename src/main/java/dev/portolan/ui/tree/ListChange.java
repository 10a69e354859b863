// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.ListDifference;
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
        ListDifference<T> difference = ListDifference.between(rows, next);
        int come = difference.instead().size();
        if (difference.gone() > FEW || come > FEW) {
            rows.setAll(next);
        } else if (difference.gone() + come > 0) {
            difference.applyTo(rows);
        }
    }
}
