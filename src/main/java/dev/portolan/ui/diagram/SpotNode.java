// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Mark;
import dev.portolan.diagram.Rect;
import dev.portolan.diagram.Spot;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A node of the diagram that can have the focus. The focus ring is drawn two pixels off its outline. */
final class SpotNode extends Group {

    private static final double LEAST = 24;

    private final Spot spot;
    private final List<MarkNode> lively = new ArrayList<>();

    SpotNode(Spot spot) {
        this.spot = spot;
        getStyleClass().add("spot");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spot.speech().text());
        setFocusTraversable(false);
        getChildren().add(area());
        for (Mark mark : spot.marks()) {
            MarkNode node = new MarkNode(mark);
            node.setMouseTransparent(true);
            getChildren().add(node);
            if (node.isLively()) {
                lively.add(node);
            }
        }
        getChildren().add(ring());
    }

    /** The one that this is a part of; null if it is a part of none. */
    static @Nullable SpotNode of(EventTarget part) {
        Node node = part instanceof Node some ? some : null;
        while (node != null && !(node instanceof SpotNode)) {
            node = node.getParent();
        }
        return (SpotNode) node;
    }

    Spot spot() {
        return spot;
    }

    List<MarkNode> lively() {
        return lively;
    }

    /** Where the pointer counts as being over it: at least 24 by 24. */
    private Rectangle area() {
        Rect bounds = spot.bounds();
        double width = Math.max(bounds.width(), LEAST);
        double height = Math.max(bounds.height(), LEAST);
        Rectangle area = new Rectangle(bounds.centreX() - width / 2, bounds.centreY() - height / 2, width, height);
        area.getStyleClass().add("spot-area");
        return area;
    }

    private Rectangle ring() {
        Rect bounds = spot.bounds();
        double off = 3;
        Rectangle ring =
                new Rectangle(bounds.x() - off, bounds.y() - off, bounds.width() + 2 * off, bounds.height() + 2 * off);
        boolean round = bounds.width() == bounds.height();
        double arc = round ? bounds.width() + 2 * off : 20;
        ring.setArcWidth(arc);
        ring.setArcHeight(arc);
        ring.setMouseTransparent(true);
        ring.getStyleClass().add("focus-ring");
        return ring;
    }
}
