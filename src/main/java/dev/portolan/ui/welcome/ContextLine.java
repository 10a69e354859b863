// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.ui.fx.Rows;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Four columns: a quarter, a third, the rest, a button. Where the width is short, a server keeps its place the longest; where
 * there is no room for columns, they stand one below the other.
 */
final class ContextLine extends GridPane {

    /** How many times the size of the text a line needs to be wide; and to have a place for a whole server. */
    private static final double WIDE = 60;

    private static final double LEAST = 44;

    private final Pair name;
    private final Node server;
    private final Pair user;
    private final Button connect;
    private final ReadOnlyBooleanWrapper stacked = new ReadOnlyBooleanWrapper(this, "stacked");

    /** Two things that belong together. */
    record Pair(Node first, Node second) {

        VBox column() {
            return new VBox(first, second);
        }

        HBox row() {
            return Rows.row("context-pair", first, second);
        }
    }

    ContextLine(Pair name, Node server, Pair user, Button connect) {
        this.name = name;
        this.server = server;
        this.user = user;
        this.connect = connect;
        getStyleClass().add("context-line");
        setHalignment(connect, HPos.RIGHT);
        stand(List.of(name.column(), server, user.column(), connect));
        share(27, 33);
        widthProperty().subscribe((_, _) -> arrange());
        connect.fontProperty().subscribe((_, _) -> arrange());
    }

    /** Whether columns stand one below the other, so that a pair stands in one line. */
    ReadOnlyBooleanProperty stacked() {
        return stacked.getReadOnlyProperty();
    }

    private void arrange() {
        if (getWidth() <= 0) {
            return;
        }
        double width = getWidth() / connect.getFont().getSize();
        boolean narrow = width <= LEAST;
        if (narrow && !stacked.get()) {
            stand(List.of(new VBox(name.row(), server, user.row()), connect));
            getColumnConstraints().setAll(rest(), new ColumnConstraints());
        } else if (!narrow && stacked.get()) {
            stand(List.of(name.column(), server, user.column(), connect));
        }
        stacked.set(narrow);
        if (!narrow) {
            share(width < WIDE ? 23 : 27, width < WIDE ? 42 : 33);
        }
    }

    private void stand(List<Node> nodes) {
        getChildren().clear();
        addRow(0, nodes.toArray(Node[]::new));
        nodes.forEach(node -> setValignment(node, VPos.CENTER));
        // What takes another place while it is laid out would be drawn once without its styles.
        applyCss();
    }

    private void share(double names, double servers) {
        getColumnConstraints().setAll(Rows.share(names), Rows.share(servers), rest(), new ColumnConstraints());
    }

    private static ColumnConstraints rest() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(0);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
