// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.input.ContextMenuEvent;

/** Asks lists, tables and trees for their menus. */
public final class Menus {

    private Menus() {}

    /** Whether the menu opens where the pointer asks for it on a row. */
    public static boolean openOnARow(Control rows, String row) {
        return isOpenedAt(rows, row(rows, row, false));
    }

    /** Whether the menu opens where the pointer asks for it below the rows. */
    public static boolean openBelowTheRows(Control rows, String row) {
        return isOpenedAt(rows, row(rows, row, true));
    }

    private static Node row(Control rows, String row, boolean empty) {
        return rows.lookupAll(row).stream()
                .filter(node -> node.isVisible() && ((Cell<?>) node).isEmpty() == empty)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOpenedAt(Control rows, Node node) {
        return Toolkit.onFxThread(() -> {
            Event.fireEvent(
                    node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, false, null));
            boolean opened = Objects.requireNonNull(rows.getContextMenu()).isShowing();
            rows.getContextMenu().hide();
            return opened;
        });
    }
}
