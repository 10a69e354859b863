// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Makes the rows of a table show other values. A value keeps the row that its predecessor had. */
final class LiveRows {

    private LiveRows() {}

    /**
     * Makes the rows show these values.
     *
     * @param key what makes a value the successor of another
     */
    static <R> void show(ObservableList<LiveRow<R>> rows, List<? extends R> next, Function<? super R, ?> key) {
        List<LiveRow<R>> after = following(rows, next, key);
        RowUpdate.apply(rows, after);
        for (int i = 0; i < after.size(); i++) {
            after.get(i).show(next.get(i));
        }
    }

    private static <R> List<LiveRow<R>> following(
            List<LiveRow<R>> rows, List<? extends R> next, Function<? super R, ?> key) {
        Map<Object, Deque<LiveRow<R>>> known = HashMap.newHashMap(rows.size());
        rows.forEach(row -> known.computeIfAbsent(key.apply(row.get()), _ -> new ArrayDeque<>(1))
                .add(row));
        List<LiveRow<R>> after = new ArrayList<>(next.size());
        for (R value : next) {
            Deque<LiveRow<R>> free = known.get(key.apply(value));
            after.add(free == null || free.isEmpty() ? new LiveRow<>(value) : free.remove());
        }
        return after;
    }
}
