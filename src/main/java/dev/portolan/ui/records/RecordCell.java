// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.CellGraphic;
import dev.portolan.ui.fx.LiveRow;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of one column. Its nodes are made once and show one entry after the other. */
abstract class RecordCell extends TableCell<LiveRow<RecordRow>, RecordRow> {

    private final RecordColumn column;

    RecordCell(RecordColumn column) {
        this.column = column;
        setText(null);
    }

    /** Shows an entry and returns the node that shows it. */
    abstract Node shown(RecordRow.Entry entry);

    /** What stands in this column in the head of a group; nothing in most. */
    @Nullable
    Node shown(RecordRow.Head head) {
        return null;
    }

    @Override
    protected final void updateItem(@Nullable RecordRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case null -> show(null, null);
            case RecordRow.Head head -> show(shown(head), null);
            case RecordRow.Entry entry -> show(shown(entry), column.text(entry));
        }
    }

    private void show(@Nullable Node node, @Nullable String text) {
        CellGraphic.show(this, node);
        setAccessibleText(text);
    }
}
