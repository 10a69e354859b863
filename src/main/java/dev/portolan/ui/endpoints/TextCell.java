// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.StyleChoice;
import dev.portolan.ui.fx.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A text. What is unknown is muted, what does not apply is a dash. */
class TextCell extends EndpointCell {

    private static final StyleChoice LOOKS = new StyleChoice(Styles.MUTED);
    private static final String DOES_NOT_APPLY = "–";

    private final Label label = new Label();
    private final Tooltip whole = new Tooltip();

    TextCell(EndpointColumn column) {
        super(column);
        label.setTooltip(whole);
        if (column == EndpointColumn.IP) {
            label.getStyleClass().add(Styles.MONO);
            label.setMinWidth(USE_PREF_SIZE);
        } else if (column == EndpointColumn.NODE
                || column == EndpointColumn.ZONE
                || column == EndpointColumn.HOSTNAME) {
            // Nodes of one cluster begin alike, and those of one provider end alike; zones of one region differ at
            // their end.
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }
    }

    @Override
    Node shown(EndpointRow row) {
        String text = column().text(row);
        say(text);
        whole.setText(label.getText());
        if (text.isEmpty() || text.equals(Messages.text("endpoints.unknown"))) {
            LOOKS.show(label, Styles.MUTED);
        } else {
            LOOKS.show(label);
        }
        return label;
    }

    /** Shows that text. */
    final void say(String text) {
        label.setText(text.isEmpty() ? DOES_NOT_APPLY : text);
    }
}
