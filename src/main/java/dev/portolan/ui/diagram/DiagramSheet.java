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
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A drawing as nodes: grounds, curves, spots, and what lies over them. */
final class DiagramSheet extends Pane {

    /** From here on the curves go to a canvas. */
    static final int MOST_NODES = 400;

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final Swatches swatches = new Swatches(this::redraw);
    private final Layer<Mark, MarkNode> under = new Layer<>(MarkNode::new);
    private final Layer<Mark, MarkNode> edges = new Layer<>(MarkNode::new);
    private final Layer<Spot, SpotNode> spots = new Layer<>(SpotNode::new);
    private final Layer<Mark, MarkNode> over = new Layer<>(MarkNode::new);
    private final Map<String, SpotNode> byId = new HashMap<>();
    private final List<MarkNode> lively = new ArrayList<>();
    private @Nullable EdgeCanvas canvas;
    private Emphasis emphasis = Emphasis.NONE;

    DiagramSheet() {
        getStyleClass().add("diagram-sheet");
        setAccessibleRole(AccessibleRole.PARENT);
        for (Layer<Mark, MarkNode> layer : List.of(under, edges, over)) {
            layer.group().setMouseTransparent(true);
        }
        getChildren().addAll(under.group(), edges.group(), spots.group(), over.group(), swatches);
        getChildren().forEach(layer -> layer.setManaged(false));
        setManaged(false);
    }

    /** Draws that diagram, with the same emphasis as before. Returns the nodes of spots that are new. */
    List<SpotNode> show(Diagram diagram) {
        resize(diagram.width(), diagram.height());
        setAccessibleText(diagram.summary().text());
        under.show(diagram.under());
        decorate(!HighContrast.isOn());
        drawEdges(diagram);
        List<SpotNode> fresh = spots.show(diagram.spots());
        over.show(diagram.over());
        byId.clear();
        nodes().forEach(node -> byId.put(node.spot().id(), node));
        findLively();
        emphasise(emphasis);
        return fresh;
    }

    private void drawEdges(Diagram diagram) {
        canvas = isLarge(diagram) ? new EdgeCanvas(diagram.width(), diagram.height(), diagram.edges(), swatches) : null;
        edges.show(canvas == null ? diagram.edges() : List.of());
        if (canvas != null) {
            edges.group().getChildren().setAll(canvas);
        }
    }

    private void findLively() {
        lively.clear();
        nodes().forEach(node -> lively.addAll(node.lively()));
        Stream.of(under, edges, over)
                .flatMap(layer -> layer.nodes().stream())
                .filter(MarkNode::isLively)
                .forEach(lively::add);
    }

    private static boolean isLarge(Diagram diagram) {
        return diagram.shapeCount() > MOST_NODES && Math.max(diagram.width(), diagram.height()) <= EdgeCanvas.MOST;
    }

    /** Draws with that emphasis. What is emphasised crosses above what is not. */
    void emphasise(Emphasis next) {
        emphasis = next;
        for (MarkNode node : lively) {
            if (node.emphasise(next) && edges.group().equals(node.getParent())) {
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
        return spots.nodes();
    }

    /** Hides second lines, which nobody can read below 70 %. */
    void setSmall(boolean small) {
        pseudoClassStateChanged(SMALL, small);
    }

    /** The lines that decorate the canvas, which no image carries. */
    void decorate(boolean decorated) {
        under.group().lookupAll(".rhumb-lines").forEach((Node lines) -> lines.setVisible(decorated));
    }
}
