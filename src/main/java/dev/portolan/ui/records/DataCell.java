// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.NameText;
import dev.portolan.ui.fx.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The data of a record, or why there is none. */
final class DataCell extends RecordCell {

    private final NameText data = new NameText();
    private final Label absence = new Label();
    private final Tooltip whole = new Tooltip();

    DataCell() {
        super(RecordColumn.DATA);
        absence.getStyleClass().add(Styles.MUTED);
        Tooltip.install(data, whole);
        absence.setTooltip(whole);
    }

    @Override
    Node shown(RecordRow.Entry entry) {
        String full = entry.cells().data().full();
        whole.setText(full);
        return switch (entry.subject()) {
            case RecordSubject.Generated _ -> {
                data.show(entry.cells().data());
                yield data;
            }
            case RecordSubject.Missing _ -> {
                absence.setText(full);
                yield absence;
            }
        };
    }
}
