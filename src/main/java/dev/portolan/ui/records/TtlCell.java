// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Seconds. */
final class TtlCell extends RecordCell {

    private final Label seconds = new Label();

    TtlCell() {
        super(RecordColumn.TTL);
        seconds.getStyleClass().add(Styles.MONO);
    }

    @Override
    Node shown(RecordRow.Entry entry) {
        seconds.setText(entry.cells().ttl());
        return seconds;
    }
}
