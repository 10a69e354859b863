// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;

/** The name of the pod, which can be followed. */
final class PodCell extends EndpointCell {

    private final Label pod = new Label();
    private final Label none = new Label("–");
    private final Tooltip whole = new Tooltip();

    PodCell(EndpointsViewModel model) {
        super(EndpointColumn.POD);
        pod.getStyleClass().add(Styles.LINK);
        // Pods of one workload begin alike.
        pod.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        pod.setTooltip(whole);
        none.getStyleClass().add(Styles.MUTED);
        pod.setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                model.select(getItem());
                model.follow();
            }
        });
    }

    @Override
    Node shown(EndpointRow row) {
        String name = row.cells().place().pod();
        pod.setText(name);
        whole.setText(name);
        return name.isEmpty() ? none : pod;
    }
}
