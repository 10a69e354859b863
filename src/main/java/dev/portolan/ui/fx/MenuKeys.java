// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Opens the context menu of what has the keyboard by Shift+F10 or the menu key. JavaFX asks for it by the mouse only on Linux. */
public final class MenuKeys {

    private MenuKeys() {}

    /** Gives a window these keys. */
    public static void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean asked = event.getCode() == KeyCode.CONTEXT_MENU
                    || (event.getCode() == KeyCode.F10 && event.isShiftDown() && !event.isShortcutDown());
            Node owner = scene.getFocusOwner();
            if (asked && owner != null && mayHave(owner)) {
                open(owner);
                event.consume();
            }
        });
    }

    /** What is no control may be part of one that shows a menu for it. A control may show one when asked that it does not have. */
    private static boolean mayHave(Node owner) {
        return !(owner instanceof Control control)
                || control.getOnContextMenuRequested() != null
                || (control.getContextMenu() != null
                        && !control.getContextMenu().isShowing());
    }

    /** Below the row that it is about. */
    private static void open(Node owner) {
        Node row = owner instanceof Control control ? selected(control) : owner;
        Bounds bounds = row.getLayoutBounds();
        double inset = Math.min(bounds.getWidth(), bounds.getHeight());
        double x = bounds.getMinX() + inset;
        double y = row instanceof Control whole && whole.equals(owner) ? inset / 2 : bounds.getMaxY();
        Point2D scene = row.localToScene(x, y);
        Point2D screen = row.localToScreen(x, y);
        Event.fireEvent(
                owner,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        true,
                        null));
    }

    private static Node selected(Control control) {
        for (String rows : new String[] {".table-row-cell", ".tree-table-row-cell", ".list-cell"}) {
            for (Node node : control.lookupAll(rows)) {
                if (node instanceof Cell<?> cell && cell.isSelected() && cell.isVisible()) {
                    return cell;
                }
            }
        }
        return control;
    }
}
