// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** What a person can read on the screen. For the FX thread. */
public final class Seen {

    private Seen() {}

    /** All texts below the nodes that the query finds, in the order in which they are drawn, joined by spaces. */
    public static String text(Parent root, String query) {
        List<String> texts = new ArrayList<>();
        root.lookupAll(query).forEach(node -> collect(node, texts));
        return String.join(" ", texts);
    }

    /** Whether something is there that the query finds. */
    public static boolean any(Parent root, String query) {
        return root.lookupAll(query).stream().anyMatch(Node::isVisible);
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        } else if (node instanceof Text text && !(text.getParent() instanceof Labeled)) {
            texts.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
