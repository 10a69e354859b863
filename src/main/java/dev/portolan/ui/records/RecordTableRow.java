// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.LiveTableRow;
import dev.portolan.ui.fx.Mark;
import dev.portolan.ui.fx.StyleChoice;
import dev.portolan.ui.fx.Styles;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/** A row that shows what it stands for and what the last picture did to it. */
final class RecordTableRow extends LiveTableRow<RecordRow> {

    private static final StyleChoice FORM = new StyleChoice(Styles.GROUP_ROW);
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass REPEATS = PseudoClass.getPseudoClass("repeats");

    @Override
    protected void show(@Nullable RecordRow row) {
        RecordRow.Entry entry = row instanceof RecordRow.Entry some ? some : null;
        Flash.show(this, entry == null ? Mark.NONE : entry.mark());
        pseudoClassStateChanged(MISSING, entry != null && entry.subject() instanceof RecordSubject.Missing);
        pseudoClassStateChanged(REPEATS, entry != null && entry.repeats());
        if (row instanceof RecordRow.Head) {
            FORM.show(this, Styles.GROUP_ROW);
        } else {
            FORM.show(this);
        }
    }
}
