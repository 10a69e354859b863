// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.CellGraphic;
import dev.portolan.ui.fx.LiveRow;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of one column. Its nodes are made once and show one row after the other. */
abstract class EndpointCell extends TableCell<LiveRow<EndpointRow>, EndpointRow> {

    private final EndpointColumn column;

    EndpointCell(EndpointColumn column) {
        this.column = column;
    }

    /** Shows a row and returns the node that shows it. */
    abstract Node shown(EndpointRow row);

    /** What the cell is read as. */
    String spoken(EndpointRow row) {
        return column.text(row);
    }

    EndpointColumn column() {
        return column;
    }

    @Override
    protected final void updateItem(@Nullable EndpointRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            CellGraphic.show(this, null);
            setAccessibleText(null);
            return;
        }
        CellGraphic.show(this, shown(row));
        setAccessibleText(spoken(row));
    }
}
