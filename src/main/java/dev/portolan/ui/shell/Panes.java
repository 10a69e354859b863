// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** Moves the keyboard from pane to pane. */
final class Panes {

    private Panes() {}

    /** Gives the keyboard to the pane so many steps after the one that has it; to the first if none has. */
    static void next(Scene scene, List<Node> panes, int step) {
        List<Node> shown = new ArrayList<>(panes);
        shown.removeIf(pane -> pane.getScene() == null || target(pane) == null);
        if (shown.isEmpty()) {
            return;
        }
        int now = -1;
        for (int i = 0; i < shown.size(); i++) {
            if (holds(shown.get(i), scene.getFocusOwner())) {
                now = i;
            }
        }
        int next = now < 0 ? 0 : Math.floorMod(now + step, shown.size());
        enter(shown.get(next));
    }

    /** Gives the keyboard to what takes it first in a pane. */
    static void enter(Node pane) {
        Node target = target(pane);
        if (target instanceof ToggleButton toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() instanceof Node chosen) {
            chosen.requestFocus();
        } else if (target != null) {
            target.requestFocus();
        }
    }

    /** Gives it to what takes it first below the head of a dialog, of which nobody needs the cross first; else to that. */
    static void enterDialog(Parent dialog) {
        dialog.getChildrenUnmodifiable().stream()
                .skip(1)
                .filter(part -> target(part) != null)
                .findFirst()
                .ifPresentOrElse(Panes::enter, () -> enter(dialog));
    }

    /** Whether the node is the pane or stands in it. */
    static boolean holds(Node pane, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /** What takes the keyboard in a pane: its drawing, its first list, table or field, else its first control. */
    private static @Nullable Node target(Node pane) {
        // The table below a drawing says the same in words, and has no row to stand on until one is chosen.
        Node drawing = pane.lookup(".diagram-view .diagram-canvas");
        Node spot = drawing != null && isShown(drawing, pane) ? find(drawing, false) : null;
        if (spot != null) {
            return spot;
        }
        Node list = find(pane, true);
        return list != null ? list : find(pane, false);
    }

    private static boolean isShown(Node node, Node pane) {
        for (Node at = node; at != null && !at.equals(pane); at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Node find(Node node, boolean lists) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable() && (!lists || isList(node))) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, lists);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isList(Node node) {
        return switch (node.getAccessibleRole()) {
            case TABLE_VIEW, TREE_TABLE_VIEW, TREE_VIEW, LIST_VIEW, TEXT_AREA -> true;
            default -> false;
        };
    }
}
