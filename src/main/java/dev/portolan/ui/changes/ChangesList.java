// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.ChangeLineBox;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.EmptyPane;
import dev.portolan.ui.fx.FirstRow;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.RowMenus;
import dev.portolan.ui.fx.RowUpdate;
import dev.portolan.ui.fx.Subscriptions;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The rows of the log. A row that is selected stays selected while others come, and one that was scrolled to stays in its place. */
final class ChangesList extends StackPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ChangesViewModel model;
    private final ListView<ChangeRow> list;
    private final EmptyPane empty;
    private final Runnable aside;
    private @Nullable ChangeRow chosen;
    private boolean changing;

    /**
     * The list of that view model.
     *
     * @param aside gives the keyboard to something else when there are no rows to stand on
     */
    ChangesList(ChangesViewModel model, Runnable aside) {
        this.model = model;
        this.aside = aside;
        list = new ListView<>();
        empty = new EmptyPane(model.filterProperty());
        DoubleBinding nameWidth = ChangeLineBox.nameWidth(list);
        list.getStyleClass().add("change-list");
        list.setAccessibleText(Messages.text("changes.list.name"));
        list.setCellFactory(_ -> new ChangeCell(model, nameWidth));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setContextMenu(menu());
        RowMenus.keepToRows(list);
        FirstRow.offer(list);
        getChildren().addAll(list, empty);
        Subscriptions.whileShown(this, this::attach);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                list.requestFocus();
            }
        });
    }

    /** Says in words alone why there is nothing. */
    void leaveOutDrawing() {
        empty.leaveOutDrawing();
    }

    private void attach(Subscriptions subscriptions) {
        subscriptions.follow(list.getSelectionModel().selectedItemProperty(), this::selected);
        subscriptions.follow(model.rowsProperty(), this::show);
        subscriptions.follow(model.emptinessProperty(), this::show);
    }

    /** What holds nothing is no stop for the keyboard, which goes to the tools. */
    private void show(@Nullable Emptiness emptiness) {
        empty.show(emptiness);
        if (emptiness != null && list.isFocused()) {
            aside.run();
        }
        list.setVisible(emptiness == null);
    }

    private void selected(@Nullable ChangeRow row) {
        if (!changing && row != null && !row.equals(chosen)) {
            chosen = row;
            if (row instanceof ChangeRow.Cause cause) {
                model.hold(cause);
            }
        }
    }

    /** A list by itself moves its selection to a neighbour when rows change, which is nobody's choice. */
    private void show(List<ChangeRow> rows) {
        ChangeRow wanted = chosen;
        ChangeRow top = top();
        changing = true;
        RowUpdate.apply(list.getItems(), rows);
        int index = wanted == null ? -1 : indexOf(wanted);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (index != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(index);
        }
        changing = false;
        int place = top == null ? -1 : indexOf(top);
        if (place >= 0) {
            list.scrollTo(place);
        }
    }

    /** The row that a person scrolled to; null at the beginning, where what is new is to be seen. */
    private @Nullable ChangeRow top() {
        IndexedCell<?> first =
                list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow.getFirstVisibleCell() : null;
        int index = first == null ? 0 : first.getIndex();
        return index > 0 && index < list.getItems().size() ? list.getItems().get(index) : null;
    }

    private int indexOf(ChangeRow wanted) {
        for (int i = 0; i < list.getItems().size(); i++) {
            ChangeRow row = list.getItems().get(i);
            boolean same = (wanted instanceof ChangeRow.Cause one && row instanceof ChangeRow.Cause other)
                    ? one.key().equals(other.key())
                    : row.equals(wanted);
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent event) {
        ChangeRow row = list.getSelectionModel().getSelectedItem();
        if (row != null && (COPY.match(event) || act(row, event.getCode()))) {
            if (COPY.match(event)) {
                model.copy(row);
            }
            event.consume();
        }
    }

    /** Whether the key means something on that row; then it is done. */
    private boolean act(ChangeRow row, KeyCode key) {
        return switch (row) {
            case ChangeRow.Cause cause -> act(cause, key);
            case ChangeRow.Line line when key == KeyCode.LEFT -> selectCause(line);
            case ChangeRow.Line line when key == KeyCode.ENTER -> follow(line.key());
            case ChangeRow.Line _, ChangeRow.Note _ -> false;
        };
    }

    private boolean act(ChangeRow.Cause cause, KeyCode key) {
        boolean turns = key == KeyCode.SPACE
                || (key == KeyCode.RIGHT && !cause.open())
                || (key == KeyCode.LEFT && cause.open());
        if (turns) {
            model.toggle(cause);
        }
        return turns || (key == KeyCode.ENTER && follow(cause.key()));
    }

    private boolean follow(ChangeRow.Key entry) {
        model.follow(entry);
        return true;
    }

    /** From a record to the head of its entry, as in a tree. */
    private boolean selectCause(ChangeRow.Line line) {
        for (int i = list.getSelectionModel().getSelectedIndex(); i >= 0; i--) {
            if (list.getItems().get(i) instanceof ChangeRow.Cause cause
                    && cause.key().equals(line.key())) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                list.scrollTo(i);
                return true;
            }
        }
        return false;
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(Messages.text("changes.menu.copy"));
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> withSelected(model::copy));
        MenuItem follow = new MenuItem(Messages.text("changes.menu.follow"));
        follow.setOnAction(_ -> withSelected(row -> act(row, KeyCode.ENTER)));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> follow.setDisable(row instanceof ChangeRow.Note));
        return new ContextMenu(copy, follow);
    }

    private void withSelected(Consumer<ChangeRow> action) {
        ChangeRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            action.accept(row);
        }
    }
}
