// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.Node;

/** Whether something is there. */
public final class Presence {

    private Presence() {}

    /** Shows the node, or takes it away together with its space. */
    public static void of(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
