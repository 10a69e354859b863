// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Direction;
import dev.portolan.diagram.Spot;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Pointer and keyboard on the spots of a canvas. One spot at a time takes part in the traversal by Tab; the arrows move from
 * spot to spot by position.
 */
final class SpotWalk {

    private final DiagramCanvas canvas;
    private final DiagramSheet sheet;
    private final SpotListener listener;
    private final Tips tips;
    private @Nullable Diagram diagram;
    private String current = DiagramCanvas.CLIENT;

    SpotWalk(DiagramCanvas canvas, DiagramSheet sheet, Tips tips, SpotListener listener) {
        this.tips = tips;
        this.canvas = canvas;
        this.sheet = sheet;
        this.listener = listener;
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                tips.hide();
            }
        });
    }

    /** Draws the diagram and gives the focus back to the spot that had it. */
    void show(Diagram drawn) {
        boolean focused = focusedNode() != null;
        diagram = drawn;
        sheet.show(drawn).forEach(this::listenTo);
        tips.keep(sheet.nodes());
        if (sheet.node(current) == null) {
            current = drawn.spots().isEmpty() ? "" : drawn.spots().getFirst().id();
        }
        SpotNode node = sheet.node(current);
        if (node != null) {
            node.setFocusTraversable(true);
            if (focused && !node.isFocused()) {
                node.requestFocus();
            }
        }
    }

    private @Nullable SpotNode focusedNode() {
        return sheet.nodes().stream().filter(SpotNode::isFocused).findFirst().orElse(null);
    }

    private void listenTo(SpotNode node) {
        node.setOnMouseEntered(_ -> {
            listener.hovered(node.spot().path());
            tips.pointed(node);
        });
        node.setOnMouseExited(_ -> {
            listener.hovered("");
            tips.hide();
        });
        node.setOnMouseClicked(event -> clicked(node, event));
        node.focusedProperty().subscribe((_, focused) -> focusMoved(node, focused));
    }

    private void clicked(SpotNode node, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            moveTo(node);
            tips.hide();
            listener.chosen(node.spot());
        }
    }

    private void focusMoved(SpotNode node, boolean focused) {
        if (focused) {
            makeCurrent(node);
            canvas.reveal(node);
            tips.focused(node);
        } else {
            tips.hide();
        }
    }

    private void makeCurrent(SpotNode node) {
        sheet.nodes().forEach(other -> other.setFocusTraversable(other.equals(node)));
        current = node.spot().id();
    }

    private void moveTo(SpotNode node) {
        makeCurrent(node);
        node.requestFocus();
    }

    private void pressed(KeyEvent event) {
        SpotNode node = focusedNode();
        if (node == null || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (handle(event.getCode(), node)) {
            event.consume();
        }
    }

    private boolean handle(KeyCode key, SpotNode node) {
        return switch (key) {
            case LEFT -> move(node, Direction.LEFT);
            case RIGHT -> move(node, Direction.RIGHT);
            case UP -> move(node, Direction.UP);
            case DOWN -> move(node, Direction.DOWN);
            case ENTER, SPACE -> {
                listener.chosen(node.spot());
                yield true;
            }
            case ESCAPE -> {
                boolean tipped = tips.hide();
                yield listener.letGo() || tipped;
            }
            default -> false;
        };
    }

    /** At the edge the arrow stays where it is and does not scroll the canvas either. */
    private boolean move(SpotNode from, Direction direction) {
        Diagram now = diagram;
        Optional<Spot> next = now == null ? Optional.empty() : now.next(from.spot(), direction);
        next.map(spot -> sheet.node(spot.id())).ifPresent(this::moveTo);
        return true;
    }
}
