// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Nodes side by side or one below the other; the style class says how far apart. */
public final class Rows {

    private Rows() {}

    /** Side by side, centred on one line. */
    public static HBox row(String styleClass, Node... nodes) {
        HBox row = Texts.styled(new HBox(nodes), styleClass);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A column of a grid that takes so many hundredths of its width. */
    public static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    /** One below the other. */
    public static VBox column(String styleClass, Node... nodes) {
        return Texts.styled(new VBox(nodes), styleClass);
    }
}
