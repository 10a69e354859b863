// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.LiveTableRow;
import dev.portolan.ui.fx.Mark;
import org.jspecify.annotations.Nullable;

/** A row that shows what the last picture did to it. */
final class EndpointTableRow extends LiveTableRow<EndpointRow> {

    @Override
    protected void show(@Nullable EndpointRow row) {
        Flash.show(this, row == null ? Mark.NONE : row.mark());
        if (row != null && row.mark() == Mark.CHANGED && !row.isServed()) {
            Flash.showWorse(this);
        }
    }
}
