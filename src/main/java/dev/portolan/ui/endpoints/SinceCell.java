// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import java.util.function.DoubleSupplier;

/** Since when a pod is as it is: the moment, and how long ago where all rows of the column have room for that. */
final class SinceCell extends TextCell {

    private final DoubleSupplier whole;

    /**
     * A cell.
     *
     * @param whole how wide the column is at the least where ages are shown
     */
    SinceCell(DoubleSupplier whole) {
        super(EndpointColumn.SINCE);
        this.whole = whole;
    }

    @Override
    protected void layoutChildren() {
        EndpointRow row = getItem();
        if (row != null) {
            EndpointCells.Times times = row.cells().pod().times();
            say(getWidth() < whole.getAsDouble() ? times.moment() : times.since());
        }
        super.layoutChildren();
    }
}
