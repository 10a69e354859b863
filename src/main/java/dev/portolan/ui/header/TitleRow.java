// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A row in which everything that can be cut is cut before the name is. */
final class TitleRow extends HBox {

    private final Label name;

    TitleRow(Label name) {
        this.name = name;
        setAlignment(Pos.CENTER_LEFT);
        Texts.styled(this, "title-row");
    }

    @Override
    protected void layoutChildren() {
        double whole = Math.min(name.prefWidth(-1), room());
        if (Math.abs(name.getMinWidth() - whole) > 0.5) {
            name.setMinWidth(whole);
        }
        super.layoutChildren();
    }

    /** The width that is left for the name if all others are as narrow as they can be. */
    private double room() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        for (Node child : getManagedChildren()) {
            room -= child.equals(name) ? 0 : child.minWidth(-1) + getSpacing();
        }
        return Math.max(0, room);
    }
}
