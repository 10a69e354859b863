// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.EmptyPane;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Subscriptions;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/**
 * The Records tab: the table above, below it why the selected record exists, and beside that the route that its answer opens.
 */
public final class RecordsView extends SplitPane {

    private static final double TABLE_PART = 0.55;
    private static final double WHY_PART = 0.477;

    private final SplitPane lower;
    private final EmptyPane empty;

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
        RecordsTable table = new RecordsTable(model, empty);
        lower = new SplitPane(new WhyPane(model), route);
        lower.setDividerPositions(WHY_PART);
        getItems().addAll(table, lower);
        setDividerPositions(TABLE_PART);
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(model.emptinessProperty(), this::show));
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
