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
 * The Records tab: the table above, below it why the selected record exists, and beside that the route that its answer opens.
 */
public final class RecordsView extends SplitPane {

    private static final double MOST_TABLE = 0.55;
    private static final double LEAST_TABLE = 0.4;
    private static final double WHY_PART = 0.477;

    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final RecordsTable table;
    private final SplitPane lower;
    private final FoldedLine line;
    private final Label title = Texts.whole("", Styles.STRONG);
    private final TypeBadge badge = new TypeBadge();
    private final Label name = Texts.of("", Styles.MONO, Styles.MUTED);
    private final Label first = Texts.of("", Styles.MUTED);
    private final EmptyPane empty;
    private boolean explained = true;

    /** Where a person put the divider; null until then. */
    private @Nullable Double chosen;

    /**
     * A view of that view model.
     *
     * @param route shows the route of the Service; stands at the right of the explanation
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
        lower = new SplitPane(new WhyPane(model), route);
        lower.setDividerPositions(WHY_PART);
        line = new FoldedLine(() -> folded.set(false), title, badge, name, first);
        folded.subscribe(_ -> place());
        heightProperty().subscribe(this::divide);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::choose);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::choose);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.emptinessProperty(), this::show);
            subscriptions.follow(model.explanationProperty(), this::show);
            subscriptions.onChange(table.getItems(), this::divide);
            subscriptions.onChange(table.fixedCellSizeProperty(), this::divide);
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
        if (emptiness == null) {
            empty.sayNothing();
        } else {
            empty.show(emptiness);
        }
        place();
    }

    /** Nothing to explain is no reason to keep the space for it. */
    private void place() {
        List<Node> wanted = explained ? List.of(table, folded.get() ? line : lower) : List.of(table);
        if (!getItems().equals(wanted)) {
            getItems().setAll(wanted);
            divide();
        }
    }

    /** The table takes what its rows need, within bounds, until a person has moved the divider. */
    private void divide() {
        if (folded.get()) {
            setDividerPositions(1);
        } else if (chosen != null) {
            setDividerPositions(chosen);
        } else if (getHeight() > 0) {
            // The head is as high as a row.
            double rows = table.getFixedCellSize() * (table.getItems().size() + 1);
            setDividerPositions(Math.clamp(rows / getHeight(), LEAST_TABLE, MOST_TABLE));
        }
    }

    private void choose(MouseEvent event) {
        if (!folded.get() && Dividers.moved(this, event)) {
            chosen = getDividerPositions()[0];
        }
    }

    private void show(@Nullable RecordExplanation why) {
        if (why != null) {
            title.setText(why.title());
            switch (why.entry().subject()) {
                case RecordSubject.Generated _ -> badge.show(why.entry().cells().type());
                case RecordSubject.Missing _ ->
                    badge.showMissing(why.entry().cells().type());
            }
            name.setText(why.entry().cells().name().own());
            first.setText(
                    why.steps().isEmpty()
                            ? ""
                            : why.steps().getFirst().sentence().replace("`", ""));
        }
    }
}
