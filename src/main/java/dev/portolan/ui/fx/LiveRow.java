// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * A row of a table that stays while what it shows changes. A table that gets another row in the place of one lays all of it out
 * anew; one whose row shows something else has only the cells drawn that differ. For the FX thread.
 *
 * @param <R> what it shows; immutable
 */
public final class LiveRow<R> {

    private final ReadOnlyObjectWrapper<R> value;

    LiveRow(R value) {
        this.value = new ReadOnlyObjectWrapper<>(value);
    }

    /** What it shows now. */
    public R get() {
        return value.get();
    }

    /** What it shows. */
    public ObservableValue<R> value() {
        return value.getReadOnlyProperty();
    }

    void show(R next) {
        if (!next.equals(value.get())) {
            value.set(next);
        }
    }
}
