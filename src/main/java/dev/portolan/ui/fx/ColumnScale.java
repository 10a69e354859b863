// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Keeps the widths of a table's columns, which are pixels at the normal text size, to the size of its text. */
public final class ColumnScale<S> {

    /** The height of a row at the normal text size. */
    private static final double ROW = 32;

    private final TableView<S> table;
    private double factor = 1;

    /**
     * For the columns of a table whose rows have a height in em.
     *
     * @param table whose columns share its width by the policy that it has
     */
    public ColumnScale(TableView<S> table) {
        this.table = table;
    }

    /** As many pixels as that is at the normal text size. */
    public double of(double normal) {
        return Math.ceil(normal * factor);
    }

    /**
     * Follows the size of the text: columns become as much wider as it became larger, also those that a person moved.
     *
     * @param placed called after they have, to set the widths below which they do not go
     */
    public void follow(Subscriptions subscriptions, Runnable placed) {
        subscriptions.follow(table.fixedCellSizeProperty(), row -> {
            double now = row.doubleValue() <= 0 ? 1 : row.doubleValue() / ROW;
            double times = now / factor;
            factor = now;
            for (TableColumn<?, ?> column : table.getColumns()) {
                column.setPrefWidth(column.getPrefWidth() * times);
            }
            placed.run();
        });
    }

    /** Lets the columns share the width anew, after the widths changed below which they do not go. */
    public void share() {
        table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }
}
