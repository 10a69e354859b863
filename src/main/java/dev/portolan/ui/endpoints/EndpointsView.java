// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Dividers;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.EmptyPane;
import dev.portolan.ui.fx.FoldedLine;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Ticks;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The Endpoints tab: the table above, below it why the selected endpoint counts or does not, and beside that the route. */
public final class EndpointsView extends SplitPane {

    private static final double LOWEST_TABLE = 64;
    private static final double MOST_TABLE = 0.4;
    private static final double LEAST_TABLE = 0.17;
    private static final double LOWEST_WITH_LOG = 420;
    private static final double WHY_HEIGHT = 266;
    private static final double MOST_WHY = 0.4;
    private static final double WHY_PART = 0.477;

    /** Ages are told in minutes for the most part. */
    private static final Duration AGEING = Duration.ofSeconds(20);

    private final EndpointsTable table;
    private final SplitPane lower;
    private final EmptyPane empty;
    private final Node log;
    private final EndpointsViewModel model;
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final Label title = Texts.whole("", Styles.STRONG);
    private final Label first = Texts.of("", Styles.MUTED);
    private final FoldedLine line = new FoldedLine(() -> folded.set(false), title, first);

    /** Where a person put the dividers; null until then. */
    private double @Nullable [] chosen;

    /**
     * A view of that view model.
     *
     * @param route shows the route of the Service; stands at the right of the explanation
     * @param log shows what happened to its records; stands below
     */
    public EndpointsView(EndpointsViewModel model, Node route, Node log) {
        this.log = log;
        this.model = model;
        getStyleClass().add("endpoints-view");
        Sheets.add(this, "endpoints");
        Sheets.addShared(this);
        setOrientation(Orientation.VERTICAL);
        empty = new EmptyPane(model.filterProperty());
        table = new EndpointsTable(model, empty);
        // Otherwise it claims the height of the page that stood in place of its rows a moment ago.
        table.setMinHeight(LOWEST_TABLE);
        lower = new SplitPane(new WhyServedPane(model), route);
        lower.setDividerPositions(WHY_PART);
        getItems().addAll(table, lower, log);
        place();
        folded.subscribe((_, fold) -> fold(fold));
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.emptinessProperty(), this::show);
            subscriptions.follow(model.explanationProperty(), this::show);
            subscriptions.follow(model.sizeProperty(), _ -> place());
            subscriptions.follow(heightProperty(), _ -> place());
            subscriptions.onChange(table.fixedCellSizeProperty(), this::place);
            subscriptions.add(Ticks.every(AGEING, model::refreshAges));
        });
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::choose);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::choose);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                table.requestFocus();
            }
        });
    }

    /** Whether the explanation is folded to one line. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    private void fold(boolean fold) {
        int place = getItems().indexOf(fold ? lower : line);
        if (place >= 0) {
            getItems().set(place, fold ? line : lower);
        }
        place();
    }

    private void show(@Nullable EndpointExplanation why) {
        line.setVisible(why != null);
        if (why != null) {
            title.setText(why.title());
            first.setText(why.effect().sentence().replace("`", ""));
        }
    }

    private void choose(MouseEvent event) {
        if (getItems().contains(lower) && Dividers.moved(this, event)) {
            chosen = getDividerPositions();
        }
    }

    /** The table takes what its rows need, within bounds, until a person has moved a divider. */
    private void place() {
        double height = getHeight();
        if (height <= 0) {
            return;
        }
        if (folded.get()) {
            getItems().remove(log);
            setDividerPositions(1);
            return;
        }
        if (height < LOWEST_WITH_LOG) {
            getItems().remove(log);
        } else if (!getItems().contains(log)) {
            getItems().add(log);
        }
        // The head is as high as a row.
        double rows = table.getFixedCellSize() * (model.sizeProperty().get() + 1);
        double part = Math.clamp(rows / height, LEAST_TABLE, MOST_TABLE);
        boolean logged = getItems().contains(log);
        if (!getItems().contains(lower)) {
            setDividerPositions(1 - MOST_TABLE);
        } else if (chosen != null && chosen.length == getDividers().size()) {
            setDividerPositions(chosen);
        } else if (logged) {
            setDividerPositions(part, part + Math.min(WHY_HEIGHT / height, MOST_WHY));
        } else {
            setDividerPositions(Math.max(part, 1 - WHY_HEIGHT / height));
        }
    }

    /** Nothing to explain is no reason to keep the space for it. */
    private void show(@Nullable Emptiness emptiness) {
        empty.show(emptiness);
        if (emptiness != null) {
            getItems().removeAll(lower, line);
            place();
        } else if (!getItems().contains(lower) && !getItems().contains(line)) {
            getItems().add(1, folded.get() ? line : lower);
            // Until it has been laid out, a new divider keeps the others where they are.
            layout();
            place();
        }
    }
}
