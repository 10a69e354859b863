// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.input.ContextMenuEvent;

/** Menus that speak of the row that is selected. */
public final class RowMenus {

    private RowMenus() {}

    /** Keeps the menu of a list, a table or a tree from whoever asks for it with the pointer elsewhere than on a row. */
    public static void keepToRows(Control rows) {
        rows.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!event.isKeyboardTrigger() && !isOnRow(event.getTarget())) {
                event.consume();
            }
        });
    }

    private static boolean isOnRow(EventTarget target) {
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof Cell<?> cell && !cell.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
