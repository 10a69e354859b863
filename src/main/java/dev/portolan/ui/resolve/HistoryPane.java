// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was asked before, the newest first; choosing one asks it again. */
final class HistoryPane extends VBox {

    private final ResolveViewModel model;
    private final ListView<HistoryEntry> list = Texts.styled(new ListView<>(), "history-list");
    private boolean telling;

    HistoryPane(ResolveViewModel model) {
        this.model = model;
        getStyleClass().add("history-pane");
        list.setAccessibleText(Messages.text("resolve.history.title"));
        list.setCellFactory(_ -> new HistoryCell());
        list.setItems(model.history());
        Label empty = Texts.of(Messages.text("resolve.history.empty"), Styles.MUTED, Styles.SMALL);
        list.setPlaceholder(empty);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        VBox.setVgrow(list, Priority.ALWAYS);
        Button clear = Buttons.flat(Messages.text("resolve.history.clear"), model::clearHistory);
        Label title = Texts.whole(Messages.text("resolve.history.title"), Styles.STRONG);
        getChildren().addAll(Rows.row(Styles.PANE_HEAD, title, Space.growing(), clear), list);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.outcomeProperty(), this::told);
            subscriptions.onChange(
                    model.history(), () -> clear.setDisable(model.history().isEmpty()));
            clear.setDisable(model.history().isEmpty());
        });
    }

    private void told(@Nullable Outcome outcome) {
        telling = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; outcome != null && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).ask().equals(outcome.ask())) {
                list.getSelectionModel().select(i);
            }
        }
        telling = false;
    }

    private void chosen(@Nullable HistoryEntry entry) {
        Outcome outcome = model.outcomeProperty().get();
        if (!telling && entry != null && (outcome == null || !outcome.ask().equals(entry.ask()))) {
            model.recall(entry);
        }
    }
}
