// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;

/** What is left of a pane that is folded: a line that says in brief what stands in it, and unfolds it. */
public final class FoldedLine extends HBox {

    /**
     * A line.
     *
     * @param unfold shows the pane again
     * @param brief what the line says
     */
    public FoldedLine(Runnable unfold, Node... brief) {
        getStyleClass().addAll(Styles.PANE_HEAD, "folded-line");
        Button button = Buttons.icon(Icons.EXPAND, Messages.text("fx.folded.unfold"), unfold);
        button.getStyleClass().add(Styles.SMALL_BUTTON);
        getChildren().add(button);
        getChildren().addAll(brief);
        SplitPane.setResizableWithParent(this, false);
    }
}
