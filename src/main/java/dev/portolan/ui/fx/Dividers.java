// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** The dividers of split panes that stand one in another. */
public final class Dividers {

    private Dividers() {}

    /** Whether the mouse moved a divider of that pane itself, not one of a pane that stands in it. */
    public static boolean moved(SplitPane pane, MouseEvent event) {
        return !event.isStillSincePress()
                && event.getTarget() instanceof Node node
                && pane.equals(node.getParent())
                && node.getStyleClass().contains("split-pane-divider");
    }
}
