// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.ui.fx.Rows;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Four columns: a quarter, a third, the rest, a button. */
final class ContextLine extends GridPane {

    ContextLine(Node name, Node server, Node user, Button connect) {
        getStyleClass().add("context-line");
        getColumnConstraints().addAll(Rows.share(27), Rows.share(33), rest(), new ColumnConstraints());
        addRow(0, name, server, user, connect);
        for (Node node : getChildren()) {
            setValignment(node, VPos.CENTER);
        }
        setHalignment(connect, HPos.RIGHT);
    }

    private static ColumnConstraints rest() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(0);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
