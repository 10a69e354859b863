// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.ui.fx.ChangeLineBox;
import dev.portolan.ui.fx.EmptyPane;
import dev.portolan.ui.fx.FirstRow;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.RowUpdate;
import dev.portolan.ui.fx.Subscriptions;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The rows of a comparison. */
final class CompareList extends StackPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final CompareViewModel model;
    private final ListView<CompareRow> list = new ListView<>();

    CompareList(CompareViewModel model) {
        this.model = model;
        EmptyPane empty = new EmptyPane(model.filter());
        DoubleBinding nameWidth = ChangeLineBox.nameWidth(list);
        list.getStyleClass().add("change-list");
        list.setAccessibleText(Messages.text("compare.list"));
        list.setCellFactory(_ -> new CompareCell(model, nameWidth));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        FirstRow.offer(list);
        getChildren().addAll(list, empty);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.rows(), rows -> {
                int selected = list.getSelectionModel().getSelectedIndex();
                RowUpdate.apply(list.getItems(), rows);
                list.getSelectionModel().select(Math.min(selected, rows.size() - 1));
            });
            subscriptions.follow(model.emptiness(), emptiness -> {
                empty.show(emptiness);
                // What holds nothing is no stop for the keyboard.
                list.setVisible(emptiness == null);
            });
        });
    }

    private void pressed(KeyEvent event) {
        CompareRow row = list.getSelectionModel().getSelectedItem();
        if (row != null && COPY.match(event)) {
            model.copy(row);
            event.consume();
        } else if (row instanceof CompareRow.Head head && turns(head, event.getCode())) {
            model.toggle(head);
            event.consume();
        }
    }

    private static boolean turns(CompareRow.Head head, KeyCode key) {
        return head.folds()
                && (key == KeyCode.SPACE
                        || key == KeyCode.ENTER
                        || (key == KeyCode.RIGHT && !head.open())
                        || (key == KeyCode.LEFT && head.open()));
    }
}
