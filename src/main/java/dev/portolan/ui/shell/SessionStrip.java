// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Tabs in a row that scrolls where there are more than fit, so that the one in front is in sight. */
final class SessionStrip extends ScrollPane {

    private final HBox row = new HBox();
    private @Nullable Node front;
    private boolean brought;

    SessionStrip() {
        getStyleClass().add("session-strip");
        row.getStyleClass().add("session-row");
        setContent(row);
        setFitToHeight(true);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinWidth(0);
        addEventFilter(ScrollEvent.SCROLL, this::turned);
        widthProperty().subscribe(_ -> bring(front));
        // Tabs grow with the text.
        row.widthProperty().subscribe(_ -> bring(front));
    }

    void show(List<? extends Node> tabs) {
        row.getChildren().setAll(tabs);
    }

    /** Brings that tab in sight. What a person scrolls to afterwards stays, while the strip and its tabs have their widths. */
    void bring(@Nullable Node tab) {
        front = tab;
        brought = false;
        requestLayout();
    }

    /** Whether some tabs are out of sight. */
    boolean isOverfull() {
        return hidden() > 0;
    }

    private double hidden() {
        return row.minWidth(-1) - getWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        return row.prefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node tab = front;
        if (!brought && tab != null && row.getChildren().contains(tab) && hidden() > 0) {
            row.layout();
            Bounds place = tab.getBoundsInParent();
            double start = getHvalue() * hidden();
            double wanted = Math.min(place.getMinX(), Math.max(start, place.getMaxX() - getWidth()));
            setHvalue(Math.clamp(wanted / hidden(), 0, 1));
        }
        brought = true;
    }

    /** A wheel turns one way only. */
    private void turned(ScrollEvent event) {
        if (isOverfull() && event.getDeltaX() == 0) {
            setHvalue(Math.clamp(getHvalue() - event.getDeltaY() / hidden(), 0, 1));
            event.consume();
        }
    }
}
