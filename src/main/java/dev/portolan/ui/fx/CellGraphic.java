// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows. A table empties all its cells and fills them again whenever the number of its rows changes, and a node
 * that leaves the scene and comes back is styled anew; so an empty cell keeps its node, out of sight.
 */
public final class CellGraphic {

    private CellGraphic() {}

    /** Shows that node in the cell; nothing if null. */
    public static void show(Labeled cell, @Nullable Node node) {
        Node there = cell.getGraphic();
        if (node == null) {
            if (there != null) {
                there.setVisible(false);
            }
            return;
        }
        node.setVisible(true);
        if (!node.equals(there)) {
            cell.setGraphic(node);
        }
    }
}
