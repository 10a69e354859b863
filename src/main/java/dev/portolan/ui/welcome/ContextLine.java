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

/** Four columns: a quarter, a third, the rest, a button. Where the width is short, a server keeps its place the longest. */
final class ContextLine extends GridPane {

    /** How many times the size of the text a line needs to be wide; and to have a place for a whole server. */
    private static final double WIDE = 60;

    private static final double LEAST = 44;

    private final ColumnConstraints names = Rows.share(27);
    private final ColumnConstraints servers = Rows.share(33);

    ContextLine(Node name, Node server, Node user, Button connect) {
        getStyleClass().add("context-line");
        getColumnConstraints().addAll(names, servers, rest(), new ColumnConstraints());
        addRow(0, name, server, user, connect);
        for (Node node : getChildren()) {
            setValignment(node, VPos.CENTER);
        }
        setHalignment(connect, HPos.RIGHT);
        widthProperty().subscribe(() -> share(getWidth() / connect.getFont().getSize()));
    }

    private void share(double width) {
        boolean narrow = width > LEAST && width < WIDE;
        names.setPercentWidth(narrow ? 23 : 27);
        servers.setPercentWidth(narrow ? 42 : 33);
    }

    private static ColumnConstraints rest() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(0);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
