// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;

/** Small panels that point at what they belong to, and go when the person clicks elsewhere. */
public final class Popovers {

    private Popovers() {}

    /** Shows the content beside its owner. */
    public static void show(Node content, Node owner, Popover.ArrowLocation arrow) {
        Popover popover = new Popover(content);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(arrow);
        popover.show(owner);
    }
}
