// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Dividers;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.EmptyPane;
import dev.portolan.ui.fx.FoldedLine;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.TypeBadge;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The Records tab: the table above, below it why the selected record exists, and beside that the route that its answer opens. In
 * a wide window the explanation stands at the right, and the route has the place below the table to itself.
 */
public final class RecordsView extends SplitPane {

    private static final double MOST_TABLE = 0.55;
    private static final double LEAST_TABLE = 0.4;
    private static final double WHY_PART = 0.477;

    /** The width of the window from which on the explanation stands at the right, and its width there at the normal text size. */
    private static final double WIDE_WINDOW = 2200;

    private static final double WHY_WIDTH = 400;

    /** Where the explanation is folded, the route has that height below the rows or none, at the normal text size. */
    private static final double LEAST_ROUTE = 200;

    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final RecordsTable table;
    private final WhyPane whyPane;
    private final Node route;

    /** Explanation and route side by side; where the explanation stands at the right, table and route one above the other. */
    private final SplitPane inner;

    private final FoldedLine line;
    private final Label title = Texts.whole("", Styles.STRONG);
    private final TypeBadge badge = new TypeBadge();
    private final Label name = Texts.of("", Styles.MONO, Styles.MUTED);
    private final Label first = Texts.of("", Styles.MUTED);
    private final EmptyPane empty;
    private boolean explained = true;
    private boolean wide;

    /** Where a person put the lower end of the table; null until then. */
    private @Nullable Double chosen;

    /** The part of the width that a person gave the explanation beside the route; null until then. */
    private @Nullable Double chosenPart;

    /** The width that a person gave the explanation at the right; null until then. */
    private @Nullable Double chosenWidth;

    /**
     * A view of that view model.
     *
     * @param route shows the route of the Service; stands at the right of the explanation, or below the table
     */
    public RecordsView(RecordsViewModel model, Node route) {
        getStyleClass().add("records-view");
        Sheets.add(this, "records");
        Sheets.addShared(this);
        setOrientation(Orientation.VERTICAL);
        empty = new EmptyPane(model.filterProperty());
        table = new RecordsTable(model, empty);
        // When rows come back, what stood in their place would still keep the divider down.
        table.setMinHeight(0);
        this.route = route;
        whyPane = new WhyPane(model);
        inner = new SplitPane(whyPane, route);
        inner.setDividerPositions(WHY_PART);
        inner.setMinSize(0, 0);
        line = new FoldedLine(() -> folded.set(false), title, badge, name, first);
        folded.subscribe(_ -> place());
        heightProperty().subscribe(this::place);
        widthProperty().subscribe(this::place);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::choose);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::choose);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(getScene().widthProperty(), width -> widen(width.doubleValue() >= WIDE_WINDOW));
            subscriptions.follow(model.emptinessProperty(), this::show);
            subscriptions.follow(model.explanationProperty(), this::show);
            subscriptions.onChange(table.getItems(), this::place);
            subscriptions.onChange(table.fixedCellSizeProperty(), this::place);
        });
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

    private void show(@Nullable Emptiness emptiness) {
        explained = emptiness == null;
        empty.show(emptiness);
        place();
    }

    /** A node has one parent: none may still hold what the other is given. */
    private void widen(boolean now) {
        if (wide != now) {
            wide = now;
            Node owner = getScene().getFocusOwner();
            getItems().clear();
            inner.getItems().clear();
            setOrientation(now ? Orientation.HORIZONTAL : Orientation.VERTICAL);
            inner.setOrientation(now ? Orientation.VERTICAL : Orientation.HORIZONTAL);
            SplitPane.setResizableWithParent(whyPane, !now);
            place();
            if (owner != null && owner.getScene() != null) {
                owner.requestFocus();
            }
        }
    }

    private void place() {
        if (wide) {
            // At the right the explanation takes no height that folding would save.
            hold(inner, explained && hasRoomForTheRoute() ? List.of(table, route) : List.of(table));
            hold(this, explained ? List.of(inner, whyPane) : List.of(inner));
        } else {
            if (inner.getItems().isEmpty()) {
                inner.getItems().setAll(whyPane, route);
                inner.setDividerPositions(chosenPart != null ? chosenPart : WHY_PART);
            }
            // Nothing to explain is no reason to keep the space for it.
            hold(this, explained ? List.of(table, folded.get() ? line : inner) : List.of(table));
        }
        divide();
    }

    private static void hold(SplitPane pane, List<Node> wanted) {
        if (!pane.getItems().equals(wanted)) {
            pane.getItems().setAll(wanted);
        }
    }

    private boolean hasRoomForTheRoute() {
        return !folded.get() || getHeight() - rowsHeight() >= table.scaled(LEAST_ROUTE);
    }

    private double rowsHeight() {
        // The head is as high as a row.
        return table.getFixedCellSize() * (table.getItems().size() + 1);
    }

    /** The table takes what its rows need, within bounds, until a person has moved the divider. */
    private void divide() {
        if (getHeight() <= 0) {
            return;
        }
        double part = chosen != null ? chosen : Math.clamp(rowsHeight() / getHeight(), LEAST_TABLE, MOST_TABLE);
        if (wide) {
            double width = chosenWidth != null ? chosenWidth : table.scaled(WHY_WIDTH);
            inner.setDividerPositions(part);
            setDividerPositions(1 - width / Math.max(1, getWidth()));
        } else {
            setDividerPositions(folded.get() ? 1 : part);
        }
    }

    private void choose(MouseEvent event) {
        SplitPane tall = wide ? inner : this;
        if ((wide || !folded.get()) && Dividers.moved(tall, event)) {
            chosen = tall.getDividerPositions()[0];
        }
        if (!wide && Dividers.moved(inner, event)) {
            chosenPart = inner.getDividerPositions()[0];
        }
        if (wide && Dividers.moved(this, event)) {
            chosenWidth = (1 - getDividerPositions()[0]) * getWidth();
        }
    }

    private void show(@Nullable RecordExplanation why) {
        line.setVisible(why != null);
        if (why != null) {
            title.setText(why.title());
            TypeCell.show(why.entry(), badge);
            name.setText(why.entry().cells().name().own());
            first.setText(
                    why.steps().isEmpty()
                            ? ""
                            : why.steps().getFirst().sentence().replace("`", ""));
        }
    }
}
