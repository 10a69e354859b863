// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Below a filtered tree: the namespaces that the filter cannot speak of, because their Services may not be read. */
final class RefusedList extends VBox {

    private static final double MOST_ROWS = 4;
    private static final double ROW = 28;

    private final TreeViewModel model;
    private final ListView<String> list = new ListView<>();

    RefusedList(TreeViewModel model) {
        this.model = model;
        getStyleClass().add("refused-list");
        list.getStyleClass().add("refused-names");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Messages.text("tree.refused.title"));
        list.setCellFactory(_ -> new Cell());
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.reading(), this::show);
            subscriptions.follow(list.getSelectionModel().selectedItemProperty(), this::chosen);
        });
    }

    private void show(TreeReading reading) {
        List<String> names = reading.isFiltered() ? reading.refusedBut(Set.of()) : List.of();
        if (!names.isEmpty() && getChildren().isEmpty()) {
            // Few need it, and a list takes its time.
            getChildren().addAll(Texts.of(Messages.text("tree.refused.title"), Styles.CAPTION, Styles.MUTED), list);
        }
        if (!names.equals(list.getItems())) {
            list.getItems().setAll(names);
        }
        double height = Math.min(names.size(), MOST_ROWS) * ROW + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        Presence.of(this, !names.isEmpty());
    }

    private void chosen(@Nullable String namespace) {
        if (namespace != null) {
            model.explain(namespace);
        }
    }

    private static final class Cell extends ListCell<String> {

        @Override
        protected void updateItem(@Nullable String namespace, boolean empty) {
            super.updateItem(namespace, empty);
            setText(null);
            setGraphic(empty || namespace == null ? null : row(namespace));
        }

        private static HBox row(String namespace) {
            return Rows.row(
                    "refused-row",
                    Texts.styled(Icons.NO_ACCESS.rowIcon(), Styles.MUTED),
                    Texts.of(namespace, Styles.MEDIUM),
                    Space.growing(),
                    Texts.whole(Messages.text("tree.namespace.refused"), Styles.CAPTION, Styles.MUTED));
        }
    }
}
