// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.ToolRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A row in which everything that can be cut is cut before the name is. What can be spared goes before that, and then tools show
 * icons in the place of their words.
 */
final class TitleRow extends HBox {

    private final Label name;
    private final Region spared;
    private final ToolRow tools;

    /**
     * An empty row.
     *
     * @param name is cut last
     * @param spared gives its whole place to the name
     * @param tools give the place of their words to it
     */
    TitleRow(Label name, Region spared, ToolRow tools) {
        this.name = name;
        this.spared = spared;
        this.tools = tools;
        setAlignment(Pos.CENTER_LEFT);
        Texts.styled(this, "title-row");
    }

    /** Otherwise a long name would make the row wider than its place, and cut off the tools. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double wanted = name.prefWidth(-1);
        boolean spare = wanted > room(tools.wordyWidth()) - place(spared);
        boolean brief = spare && wanted > room(tools.wordyWidth());
        Presence.of(spared, !spare);
        tools.setBrief(brief);
        double room = room(brief ? tools.briefWidth() : tools.wordyWidth()) - (spare ? 0 : place(spared));
        double whole = Math.clamp(wanted, 0, Math.max(0, room));
        if (Math.abs(name.getMinWidth() - whole) > 0.5) {
            name.setMinWidth(whole);
        }
        super.layoutChildren();
    }

    /** The width that is left for the name beside tools of that width, if all but what is spared are as narrow as they can be. */
    private double room(double toolsWidth) {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - toolsWidth - getSpacing();
        for (Node child : getManagedChildren()) {
            boolean counts = !child.equals(name) && !child.equals(spared) && !child.equals(tools);
            room -= counts ? place(child) : 0;
        }
        return room;
    }

    private double place(Node child) {
        return child.minWidth(-1) + getSpacing();
    }
}
