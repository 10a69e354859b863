// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows the tip of one spot at a time over the canvas: to the pointer after a moment, to the keyboard at once. A layer of the
 * window rather than a window of its own: a tip never takes the keyboard, and its shadow needs no compositing desktop.
 */
final class Tips extends Pane {

    private static final Duration DELAY = Duration.millis(350);
    private static final double OFF = 6;
    private static final double MARGIN = 8;

    private final PauseTransition pause = new PauseTransition(DELAY);
    private @Nullable SpotNode waiting;

    Tips() {
        setMouseTransparent(true);
        setPickOnBounds(false);
        pause.setOnFinished(_ -> showWaiting());
    }

    /** The pointer came over that spot. */
    void pointed(SpotNode node) {
        waiting = node;
        pause.playFromStart();
    }

    /** The keyboard came to that spot. */
    void focused(SpotNode node) {
        waiting = node;
        showWaiting();
    }

    /** Takes the tip away. Returns whether there was one. */
    boolean hide() {
        pause.stop();
        waiting = null;
        boolean shown = !getChildren().isEmpty();
        getChildren().clear();
        return shown;
    }

    /** Takes the tip away unless it is of one of those. */
    void keep(List<SpotNode> nodes) {
        SpotNode node = waiting;
        if (node == null || !nodes.contains(node)) {
            hide();
        }
    }

    private void showWaiting() {
        SpotNode node = waiting;
        if (node != null && node.getScene() != null) {
            TipBox box = new TipBox(node.spot().speech().tip());
            getChildren().setAll(box);
            box.applyCss();
            place(box, sceneToLocal(node.localToScene(node.getBoundsInLocal())));
        }
    }

    /** Below the spot if there is room, else above it, else beside it. */
    private void place(TipBox box, Bounds spot) {
        double most = Math.min(box.maxWidth(-1), getWidth() - 2 * MARGIN);
        double width = Math.min(most, box.prefWidth(-1));
        double height = box.prefHeight(width);
        double below = spot.getMaxY() + OFF;
        double above = spot.getMinY() - OFF - height;
        double x = Math.min(spot.getMinX() + spot.getWidth() / 2, getWidth() - width - MARGIN);
        double y = below;
        if (below + height > getHeight()) {
            y = above > 0 ? above : getHeight() - height - OFF;
            x = above > 0 ? x : spot.getMinX() - OFF - width;
        }
        box.resizeRelocate(Math.max(MARGIN, x), Math.max(0, y), width, height);
    }
}
