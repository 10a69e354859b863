// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.Walk;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sentence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The names tried, in order, with what each got; below them the configuration that makes it so. */
final class TriedPane extends VBox {

    private final ResolveViewModel model;
    private final Label order = Texts.of("", Styles.MUTED);
    private final Pill wasted = new Pill();
    private final ListView<TryRow> list = Texts.styled(new ListView<>(), "tried-list");
    private final VBox notes = Rows.column("tried-notes");
    private boolean telling;

    TriedPane(ResolveViewModel model) {
        this.model = model;
        getStyleClass().add("tried-pane");
        list.setAccessibleText(Messages.text("resolve.tried.title"));
        list.setCellFactory(_ -> new TryCell());
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> chosen(index.intValue()));
        list.fixedCellSizeProperty().subscribe(this::size);
        VBox content = new VBox(list, notes, new ConfBox(model));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label title = Texts.whole(Messages.text("resolve.tried.title"), Styles.STRONG);
        order.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(order, Priority.ALWAYS);
        getChildren().addAll(Rows.row(Styles.PANE_HEAD, title, order, wasted), scroll);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.outcomeProperty(), this::show);
            subscriptions.follow(model.selectedProperty(), this::told);
        });
    }

    private void show(@Nullable Outcome outcome) {
        Walk walk = outcome != null && outcome.isName() ? outcome.walk() : null;
        Presence.of(list, walk != null);
        Presence.of(notes, outcome != null);
        order.setText(walk == null ? "" : walk.order());
        order.setTooltip(walk == null ? null : new Tooltip(walk.order()));
        int useless = walk == null ? 0 : walk.wasted();
        wasted.setText(Messages.text("resolve.tried.wasted", useless));
        wasted.setTooltip(new Tooltip(Messages.text("resolve.tried.wasted.tip")));
        Presence.of(wasted, useless > 0);
        if (outcome != null) {
            fill(outcome);
        }
    }

    private void fill(Outcome outcome) {
        telling = true;
        list.getItems().setAll(outcome.rows());
        list.getStyleClass().remove("tall");
        if (outcome.ask().types().size() > 1) {
            list.getStyleClass().add("tall");
        }
        telling = false;
        told(model.selectedProperty().get());
        size();
        List<String> sentences = outcome.isName()
                ? WalkNotes.of(outcome)
                : List.of(Messages.text("resolve.notes.noName", outcome.ask().typed()));
        notes.getChildren().setAll(sentences.stream().map(TriedPane::note).toList());
    }

    private static Sentence note(String text) {
        return new Sentence().add(text, Styles.MUTED, Styles.CAPTION);
    }

    private void size() {
        double height = Math.max(0, list.getFixedCellSize()) * list.getItems().size();
        list.setMinHeight(height);
        list.setPrefHeight(height);
    }

    private void told(int index) {
        telling = true;
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
        }
        telling = false;
    }

    private void chosen(int index) {
        if (!telling) {
            model.select(index);
        }
    }
}
