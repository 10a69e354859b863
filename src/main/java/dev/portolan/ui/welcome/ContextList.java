// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The contexts, as many as fit before it scrolls. */
final class ContextList extends ListView<ContextRow> {

    private static final double MOST_ROWS = 6.5;
    private static final double FEWEST_ROWS = 2.5;
    private static final double FRAME = 4;

    private final WelcomeViewModel model;
    private String chosen = "";

    /** Whether the keyboard is here, or would be if there were something to choose. */
    private boolean keyboard;

    ContextList(WelcomeViewModel model) {
        super(model.contexts());
        this.model = model;
        getStyleClass().addAll(Styles.BOX, "contexts");
        setAccessibleText(Messages.text("welcome.contexts.spoken"));
        setCellFactory(_ -> new ContextCell(model));
        getSelectionModel().selectedItemProperty().subscribe(this::remember);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        focusedProperty().subscribe(this::keep);
        Subscriptions.whileShown(this, subscriptions -> {
            keyboard = true;
            subscriptions.onChange(model.contexts(), this::show);
            subscriptions.onChange(fixedCellSizeProperty(), this::show);
            show();
            requestFocus();
        });
    }

    private void show() {
        int size = model.contexts().size();
        double row = getFixedCellSize();
        double height = Math.min(size, MOST_ROWS) * row + FRAME;
        boolean comes = !isVisible() && size > 0;
        Presence.of(this, size > 0);
        setPrefHeight(height);
        setMinHeight(Math.min(height, FEWEST_ROWS * row));
        if (size > 0) {
            choose();
        }
        if (comes && keyboard) {
            requestFocus();
        }
    }

    /** Rows that go take the keyboard with them and bring it back; a person who leads it elsewhere means it. */
    private void keep(boolean focused) {
        if (focused) {
            keyboard = true;
        } else if (isVisible() && getScene() != null && !equals(getScene().getFocusOwner())) {
            keyboard = false;
        }
    }

    /** The same context as before, wherever it stands now; the first if it is gone, or none was chosen. */
    private void choose() {
        getSelectionModel()
                .select(model.contexts().stream()
                        .filter(row -> row.context().name().equals(chosen))
                        .findFirst()
                        .orElseGet(() -> model.contexts().getFirst()));
    }

    /** A list that takes other rows selects as it likes meanwhile. */
    private void remember(@Nullable ContextRow row) {
        if (row != null && !model.isReplacing()) {
            chosen = row.context().name();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            connect();
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            connect();
        }
    }

    private void connect() {
        ContextRow row = getSelectionModel().getSelectedItem();
        if (row != null) {
            model.connect(row);
        }
    }
}
