// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.ToolRow;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** The tools of the Records tab: the filter, and Copy all. */
public final class RecordsTools extends ToolRow {

    /** Tools for that view model. */
    public RecordsTools(RecordsViewModel model) {
        Sheets.add(this, "records");
        FilterField filter =
                new FilterField(Icons.SEARCH, Messages.text("records.filter.prompt"), "", model.filterProperty());
        filter.getStyleClass().add(Styles.SMALL_FIELD);
        filter.setPrefColumnCount(18);
        Button copy = Buttons.small(Messages.text("records.copyAll.text"), Icons.COPY, model::copyAll);
        copy.setTooltip(new Tooltip(Messages.text("records.copyAll.tip")));
        fill(filter, yielding(copy));
    }
}
