// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.Mark;
import dev.portolan.ui.fx.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row that shows what it stands for and what the last picture did to it. */
final class RecordTableRow extends TableRow<RecordRow> {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass REPEATS = PseudoClass.getPseudoClass("repeats");

    @Override
    protected void updateItem(@Nullable RecordRow row, boolean empty) {
        super.updateItem(row, empty);
        RecordRow.Entry entry = row instanceof RecordRow.Entry some ? some : null;
        Flash.show(this, entry == null ? Mark.NONE : entry.mark());
        pseudoClassStateChanged(MISSING, entry != null && entry.subject() instanceof RecordSubject.Missing);
        pseudoClassStateChanged(REPEATS, entry != null && entry.repeats());
        getStyleClass().remove(Styles.GROUP_ROW);
        if (row instanceof RecordRow.Head) {
            getStyleClass().add(Styles.GROUP_ROW);
        }
    }
}
