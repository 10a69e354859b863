// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Mark;
import dev.portolan.diagram.Shape;
import java.util.Optional;
import javafx.scene.Group;
import org.jspecify.annotations.Nullable;

/** A mark as a node: its shape under the present emphasis. */
final class MarkNode extends Group {

    private final Mark mark;
    private @Nullable Shape drawn;

    MarkNode(Mark mark) {
        this.mark = mark;
        emphasise(Emphasis.NONE);
    }

    /** Draws the mark under that emphasis, if that makes a difference. Returns whether it did. */
    boolean emphasise(Emphasis emphasis) {
        Optional<Shape> next = mark.under(emphasis);
        Shape shape = next.orElse(null);
        boolean same = shape == null ? drawn == null : shape.equals(drawn);
        if (same) {
            return false;
        }
        drawn = shape;
        getChildren().setAll(next.map(ShapeNodes::of).stream().toList());
        return true;
    }

    /** Whether emphasis can change it. */
    boolean isLively() {
        return !(mark instanceof Mark.Fixed);
    }
}
