// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Subscriptions;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The YAML tab: the manifests as numbered lines. A list rather than a text area, so that the manifests of a Service with
 * thousands of endpoints cost no more than the lines in sight.
 */
public final class YamlView extends ListView<YamlLine> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /** How many lines are kept in sight above one that is revealed. */
    private static final int LINES_ABOVE = 3;

    private final YamlViewModel model;

    /** A view of that view model. */
    public YamlView(YamlViewModel model) {
        this.model = model;
        getStyleClass().add("yaml-view");
        Sheets.add(this, "yaml");
        setAccessibleText(Messages.text("yaml.list.name"));
        setPlaceholder(new Region());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new YamlCell(model));
        setItems(model.lines());
        MenuItem copy = new MenuItem(Messages.text("yaml.menu.copy"));
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> copySelected());
        setContextMenu(new ContextMenu(copy));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.currentProperty(), index -> reveal(index.intValue()));
            subscriptions.follow(model.searchProperty(), _ -> refresh());
        });
    }

    private void reveal(int index) {
        if (index >= 0 && index < getItems().size()) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - LINES_ABOVE));
        }
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copySelected();
        } else if (event.getCode() == KeyCode.F3) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
        } else {
            return;
        }
        event.consume();
    }

    private void copySelected() {
        model.copy(List.copyOf(getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(getItems()::get)
                .toList()));
    }
}
