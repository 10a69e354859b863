// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.EmptyPane;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Subscriptions;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The Endpoints tab: the table above, below it why the selected endpoint counts or does not, and beside that the route. */
public final class EndpointsView extends SplitPane {

    private static final double TABLE_PART = 0.55;
    private static final double WHY_PART = 0.477;

    /** Ages are told in minutes for the most part. */
    private static final Duration AGEING = Duration.seconds(20);

    private final SplitPane lower;
    private final EmptyPane empty;

    /**
     * A view of that view model.
     *
     * @param route shows the route of the Service; stands at the right of the explanation
     */
    public EndpointsView(EndpointsViewModel model, Node route) {
        getStyleClass().add("endpoints-view");
        Sheets.add(this, "endpoints");
        Sheets.addShared(this);
        setOrientation(Orientation.VERTICAL);
        empty = new EmptyPane(model.filterProperty());
        EndpointsTable table = new EndpointsTable(model, empty);
        lower = new SplitPane(new WhyServedPane(model), route);
        lower.setDividerPositions(WHY_PART);
        getItems().addAll(table, lower);
        setDividerPositions(TABLE_PART);
        Timeline ageing = new Timeline(new KeyFrame(AGEING, _ -> model.refreshAges()));
        ageing.setCycleCount(Animation.INDEFINITE);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.emptinessProperty(), this::show);
            ageing.play();
            subscriptions.add(ageing::stop);
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                table.requestFocus();
            }
        });
    }

    /** Nothing to explain is no reason to keep the space for it. */
    private void show(@Nullable Emptiness emptiness) {
        if (emptiness != null) {
            empty.show(emptiness);
            getItems().remove(lower);
        } else if (!getItems().contains(lower)) {
            getItems().add(lower);
            setDividerPositions(TABLE_PART);
        }
    }
}
