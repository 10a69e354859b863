// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Mark;
import dev.portolan.diagram.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A drawing as nodes: grounds, curves, spots, and what lies over them. */
final class DiagramSheet extends Pane {

    /** From here on the curves go to a canvas. */
    static final int MOST_NODES = 400;

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final Swatches swatches = new Swatches(this::redraw);
    private final Group under = new Group();
    private final Group edges = new Group();
    private final Group spots = new Group();
    private final Group over = new Group();
    private final Map<String, SpotNode> byId = new HashMap<>();
    private final List<MarkNode> lively = new ArrayList<>();
    private @Nullable EdgeCanvas canvas;
    private Emphasis emphasis = Emphasis.NONE;

    DiagramSheet() {
        getStyleClass().add("diagram-sheet");
        setAccessibleRole(AccessibleRole.PARENT);
        for (Group layer : List.of(under, edges, over)) {
            layer.setMouseTransparent(true);
        }
        getChildren().addAll(under, edges, spots, over, swatches);
        getChildren().forEach(layer -> layer.setManaged(false));
        setManaged(false);
    }

    /** Draws that diagram, with the same emphasis as before. */
    void show(Diagram diagram) {
        resize(diagram.width(), diagram.height());
        setAccessibleText(diagram.summary().text());
        lively.clear();
        byId.clear();
        under.getChildren().setAll(marks(diagram.under()));
        decorate(!HighContrast.isOn());
        drawEdges(diagram);
        spots.getChildren().clear();
        for (Spot spot : diagram.spots()) {
            SpotNode node = new SpotNode(spot);
            byId.put(spot.id(), node);
            lively.addAll(node.lively());
            spots.getChildren().add(node);
        }
        over.getChildren().setAll(marks(diagram.over()));
        emphasise(emphasis);
    }

    private void drawEdges(Diagram diagram) {
        canvas = isLarge(diagram) ? new EdgeCanvas(diagram.width(), diagram.height(), diagram.edges(), swatches) : null;
        edges.getChildren().setAll(canvas == null ? marks(diagram.edges()) : List.of(canvas));
    }

    private static boolean isLarge(Diagram diagram) {
        return diagram.shapeCount() > MOST_NODES && Math.max(diagram.width(), diagram.height()) <= EdgeCanvas.MOST;
    }

    private List<MarkNode> marks(List<Mark> marks) {
        List<MarkNode> nodes = marks.stream().map(MarkNode::new).toList();
        nodes.stream().filter(MarkNode::isLively).forEach(lively::add);
        return nodes;
    }

    /** Draws with that emphasis. What is emphasised crosses above what is not. */
    void emphasise(Emphasis next) {
        emphasis = next;
        for (MarkNode node : lively) {
            if (node.emphasise(next) && edges.equals(node.getParent())) {
                node.toFront();
            }
        }
        redraw();
    }

    private void redraw() {
        if (canvas != null) {
            canvas.draw(emphasis);
        }
    }

    /** The node of that spot, null if there is none. */
    @Nullable
    SpotNode node(String id) {
        return byId.get(id);
    }

    /** The nodes of all spots in the order of the drawing. */
    List<SpotNode> nodes() {
        return spots.getChildren().stream().map(SpotNode.class::cast).toList();
    }

    /** Hides second lines, which nobody can read below 70 %. */
    void setSmall(boolean small) {
        pseudoClassStateChanged(SMALL, small);
    }

    /** The lines that decorate the canvas, which no image carries. */
    void decorate(boolean decorated) {
        under.lookupAll(".rhumb-lines").forEach((Node lines) -> lines.setVisible(decorated));
    }
}
