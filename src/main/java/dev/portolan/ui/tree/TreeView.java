// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Motion;
import dev.portolan.ui.fx.RowMenus;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Subscriptions;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sidebar: filter, tree, and what the tree does not show. */
public final class TreeView extends VBox {

    /** Room for the title of the counts, at the normal text size, as are the widths below. */
    private static final double TITLE_WIDTH = 54;

    /** Room for words about a namespace that is not read. */
    private static final double WORDS_WIDTH = 78;

    private static final double AROUND_NUMBERS = 22;

    private static final double DIGIT_WIDTH = 8;

    /** The clock beside numbers that are old. */
    private static final double CLOCK_WIDTH = 17;

    private static final double ROW = 28;

    private final TreeViewModel model;
    private final FilterField filter;
    private final TreeTableView<TreeRow> table = new TreeTableView<>();
    private final TreeTableColumn<TreeRow, TreeRow> ready = column(Messages.text("tree.column.ready"));
    private final TreeItems items;
    private boolean following;
    private boolean leading;

    /** The view of that tree. */
    public TreeView(TreeViewModel model) {
        this.model = model;
        getStyleClass().add("tree-pane");
        Sheets.add(this, "tree");
        filter = new FilterField(
                Icons.FILTER, Messages.text("tree.filter.prompt"), KeyName.of("Shortcut+F"), model.filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInFilter);
        filter.textProperty().subscribe(() -> leading = false);
        items = new TreeItems(model.rows());
        buildTable();
        StackPane field = new StackPane(filter);
        field.getStyleClass().add("tree-filter");
        StackPane body = new StackPane(table, new EmptyTree(model, filter::clearFilter));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(field, body, new RefusedList(model), new TreeFooter(model), new ReachLine(model));
        Subscriptions.whileShown(this, this::listen);
    }

    /** Puts the keyboard into the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Puts the keyboard into the tree. */
    public void focusTree() {
        table.requestFocus();
    }

    /** Offers that menu where a Service is selected. Of a namespace the name can be copied. */
    public void offer(ContextMenu ofService) {
        MenuItem copy = new MenuItem(Messages.text("tree.menu.copyName"));
        copy.setOnAction(_ -> copyNamespace());
        ContextMenu ofNamespace = new ContextMenu(copy);
        table.setContextMenu(ofService);
        RowMenus.keepToRows(table);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            TreeItem<TreeRow> item = table.getSelectionModel().getSelectedItem();
            table.setContextMenu(item instanceof NamespaceItem ? ofNamespace : ofService);
            if (item == null) {
                event.consume();
            }
        });
    }

    private void copyNamespace() {
        if (table.getSelectionModel().getSelectedItem() instanceof NamespaceItem item
                && item.getValue() instanceof NamespaceRow row) {
            CopyButton.copy(row.name());
        }
    }

    /** Leaves a namespace out that cannot be read. */
    public void hide(String namespace) {
        model.hide(namespace);
    }

    private void buildTable() {
        TreeTableColumn<TreeRow, TreeRow> service = column(Messages.text("tree.column.service"));
        service.setCellFactory(_ -> new ServiceCell());
        ready.setCellFactory(_ -> new ReadyCell(model));
        ready.getStyleClass().add("ready-column");
        table.fixedCellSizeProperty().subscribe(this::giveRoom);
        table.getColumns().setAll(List.of(service, ready));
        table.setTreeColumn(service);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setShowRoot(false);
        table.setPlaceholder(new Region());
        table.setRoot(items.root());
        table.setRowFactory(_ -> new TreeRowCell());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getStyleClass().add("service-tree");
        table.setAccessibleText(Messages.text("tree.spoken"));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        new TypeAhead(table);
    }

    /** Numbers are never cut; what they can do without is the names'. */
    private void giveRoom() {
        TreeReading reading = model.reading().get();
        boolean words = !reading.refused().isEmpty() || !reading.unread().isEmpty();
        int digits = String.valueOf(reading.mostEndpoints()).length();
        double numbers = AROUND_NUMBERS
                + 2 * digits * DIGIT_WIDTH
                + (model.lateness().get().equals(Lateness.NONE) ? 0 : CLOCK_WIDTH);
        double width = Math.max(words ? WORDS_WIDTH : TITLE_WIDTH, numbers);
        // Before the style sheet is read there is no height.
        double scaled = Math.ceil(width * Math.max(1, table.getFixedCellSize() / ROW));
        ready.setMaxWidth(scaled);
        ready.setMinWidth(scaled);
        // Otherwise the other column keeps what it had, and the counts end outside the tree.
        table.getColumnResizePolicy().call(new TreeTableView.ResizeFeatures<>(table, null, 0.0));
    }

    private static TreeTableColumn<TreeRow, TreeRow> column(String title) {
        TreeTableColumn<TreeRow, TreeRow> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(
                features -> new ReadOnlyObjectWrapper<>(features.getValue().getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void listen(Subscriptions subscriptions) {
        subscriptions.follow(model.selected(), _ -> follow());
        subscriptions.follow(model.reading(), _ -> giveRoom());
        subscriptions.follow(model.lateness(), _ -> giveRoom());
        subscriptions.onChange(model.reading(), this::arrived);
        subscriptions.add(table.getSelectionModel().selectedItemProperty().subscribe(this::chosen));
        subscriptions.add(model.changed().subscribe((_, batch) -> flash(batch)));
    }

    private void flash(List<ServiceRow> batch) {
        if (!batch.isEmpty()) {
            PauseTransition pause = new PauseTransition(Motion.flash());
            pause.setOnFinished(_ -> model.settle(batch));
            pause.play();
        }
    }

    private void chosen(@Nullable TreeItem<TreeRow> item) {
        if (!following && !model.isFollowing() && item != null && item.getValue() != null) {
            model.choose(item.getValue());
        }
    }

    /** Selects in the tree what the window shows, after the rows may have moved. */
    private void follow() {
        NamespacedName id = model.selected().get();
        TreeItem<TreeRow> item = items.find(id);
        TreeItem<TreeRow> now = table.getSelectionModel().getSelectedItem();
        if (Objects.equals(item, now)) {
            return;
        }
        following = true;
        show(item);
        following = false;
    }

    private void show(@Nullable TreeItem<TreeRow> item) {
        if (item == null) {
            table.getSelectionModel().clearSelection();
            return;
        }
        int row = table.getRow(item);
        table.getSelectionModel().clearAndSelect(row);
        if (!isVisible(row)) {
            table.scrollTo(Math.max(0, row - 3));
        }
    }

    private boolean isVisible(int row) {
        return table.lookupAll(".tree-table-row-cell").stream()
                .anyMatch(node -> node instanceof TreeRowCell cell && cell.isVisible() && cell.getIndex() == row);
    }

    private void pressedInFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            leading = true;
            filter.handOn();
            lead();
            event.consume();
        }
    }

    private void arrived() {
        follow();
        lead();
    }

    /** From the filter on to what it finds, as soon as that is found. Where there is nothing the keyboard stays. */
    private void lead() {
        if (!leading || !model.reading().get().filter().equals(filter.getText())) {
            return;
        }
        leading = false;
        if (filter.isFocused() && table.getExpandedItemCount() > 0) {
            table.requestFocus();
            if (items.find(model.selected().get()) == null) {
                selectFirst();
            }
        }
    }

    private void selectFirst() {
        IntStream.range(0, table.getExpandedItemCount())
                .filter(row -> !(table.getTreeItem(row) instanceof NamespaceItem))
                .findFirst()
                .ifPresent(table.getSelectionModel()::clearAndSelect);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            TreeItem<TreeRow> item = table.getSelectionModel().getSelectedItem();
            if (item instanceof NamespaceItem) {
                item.setExpanded(!item.isExpanded());
            } else if (item != null) {
                model.enter();
            }
            event.consume();
        }
    }
}
