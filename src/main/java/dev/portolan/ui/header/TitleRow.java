// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row in which everything that can be cut is cut before the name is, and what can be spared goes before that. */
final class TitleRow extends HBox {

    private final Label name;
    private final Region spared;

    /**
     * An empty row.
     *
     * @param name is cut last
     * @param spared gives its whole place to the name
     */
    TitleRow(Label name, Region spared) {
        this.name = name;
        this.spared = spared;
        setAlignment(Pos.CENTER_LEFT);
        Texts.styled(this, "title-row");
    }

    @Override
    protected void layoutChildren() {
        double wanted = name.prefWidth(-1);
        double room = room();
        boolean spare = wanted > room;
        Presence.of(spared, !spare);
        double whole = Math.min(wanted, spare ? room + place(spared) : room);
        if (Math.abs(name.getMinWidth() - whole) > 0.5) {
            name.setMinWidth(whole);
        }
        super.layoutChildren();
    }

    /** The width that is left for the name if all others are as narrow as they can be. */
    private double room() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        for (Node child : getChildren()) {
            boolean counts = !child.equals(name) && (child.isManaged() || child.equals(spared));
            room -= counts ? place(child) : 0;
        }
        return Math.max(0, room);
    }

    private double place(Node child) {
        return child.minWidth(-1) + getSpacing();
    }
}
