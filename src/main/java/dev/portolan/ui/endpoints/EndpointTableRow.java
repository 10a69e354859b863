// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.LiveRow;
import dev.portolan.ui.fx.Mark;
import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A row that shows what the last picture did to it. */
final class EndpointTableRow extends TableRow<LiveRow<EndpointRow>> {

    private Subscription following = Subscription.EMPTY;

    @Override
    protected void updateItem(@Nullable LiveRow<EndpointRow> row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (row == null) {
            show(null);
        } else {
            following = row.value().subscribe(this::show);
        }
    }

    private void show(@Nullable EndpointRow row) {
        Flash.show(this, row == null ? Mark.NONE : row.mark());
        if (row != null && row.mark() == Mark.CHANGED && !row.isServed()) {
            Flash.showWorse(this);
        }
    }
}
