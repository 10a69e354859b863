// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.Mark;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row that shows what the last picture did to it. */
final class EndpointTableRow extends TableRow<EndpointRow> {

    @Override
    protected void updateItem(@Nullable EndpointRow row, boolean empty) {
        super.updateItem(row, empty);
        Flash.show(this, row == null ? Mark.NONE : row.mark());
        if (row != null && row.mark() == Mark.CHANGED && !row.isServed()) {
            Flash.showWorse(this);
        }
    }
}
