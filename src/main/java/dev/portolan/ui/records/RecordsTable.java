// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.ColumnScale;
import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.KeptSelection;
import dev.portolan.ui.fx.LiveRow;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.RowMenus;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The table of records. The view model filters, orders and selects; the table shows and asks. */
final class RecordsTable extends TableView<LiveRow<RecordRow>> {

    private static final KeyCombination COPY_ROW = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination COPY_NAME = KeyCombination.valueOf("Shortcut+Shift+C");
    private static final KeyCombination COPY_COMMAND = KeyCombination.valueOf("Shortcut+Alt+C");
    private static final KeyCombination RESOLVE = KeyCombination.valueOf("Shortcut+Shift+R");

    private static final double SCROLL_BAR = 8;

    /** As wide as a column may become that nothing bounds. */
    private static final double WIDEST = 5000;

    private final ColumnScale<LiveRow<RecordRow>> scale = new ColumnScale<>(this);
    private final RecordsViewModel model;
    private final Flash flash;
    private final KeptSelection<RecordRow> selection;

    /** What the longest own parts need, in pixels at the normal text size. */
    private double names;

    private double data;

    /** What the longest address needs. */
    private double addresses;

    /** What the longest origins need. */
    private FromWidths from = FromWidths.NONE;

    private final ReadOnlyObjectWrapper<Set<FromPart>> told =
            new ReadOnlyObjectWrapper<>(this, "told", EnumSet.allOf(FromPart.class));

    /** The head of a group to which a person went; null while the selected entry is what the table stands on. */
    private @Nullable RecordGroup head;

    RecordsTable(RecordsViewModel model, Node placeholder) {
        this.model = model;
        flash = new Flash(this, model::settle);
        selection = new KeptSelection<>(this, RecordRow::identity, this::isSelected, this::chosen);
        getStyleClass().add("records-table");
        setAccessibleText(Messages.text("records.table.name"));
        setPlaceholder(placeholder);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        getColumns().setAll(Stream.of(RecordColumn.values()).map(this::column).toList());
        setRowFactory(_ -> new RecordTableRow());
        setSortPolicy(_ -> order());
        setContextMenu(menu());
        RowMenus.keepToRows(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().subscribe((_, _) -> giveRoom());
        getColumns().getLast().widthProperty().subscribe((_, _) -> tellOrigins());
        Subscriptions.whileShown(this, this::attach);
    }

    /** As many pixels as that is at the normal text size. */
    double scaled(double normal) {
        return scale.of(normal);
    }

    private void attach(Subscriptions subscriptions) {
        flash.follow(model.freshProperty(), subscriptions);
        subscriptions.follow(model.rowsProperty(), this::showRows);
        subscriptions.add(model.selectedProperty().subscribe(this::modelSelected));
        selection.attach(subscriptions);
        scale.follow(subscriptions, this::giveRoom);
    }

    private void showRows(List<RecordRow> rows) {
        selection.show(rows);
        names = RecordWidths.names(rows);
        data = RecordWidths.data(rows);
        addresses = RecordWidths.addresses(rows);
        from = RecordWidths.from(rows);
        giveRoom();
    }

    /**
     * Addresses are whole; own parts of names and data, and then what they derive from, get what the zones, which every name
     * repeats, can do without.
     */
    private void giveRoom() {
        double room = getWidth() - SCROLL_BAR;
        for (RecordColumn column : RecordColumn.values()) {
            room -= least(column);
        }
        room = Math.max(0, room);
        double whole = Math.min(room, wanting(RecordColumn.DATA, addresses));
        double named = Math.min(room - whole, wanting(RecordColumn.NAME, names));
        double shown = Math.max(whole, Math.min(room - named, wanting(RecordColumn.DATA, data)));
        bound(RecordColumn.NAME, named);
        bound(RecordColumn.TTL, 0);
        bound(RecordColumn.TYPE, 0);
        bound(RecordColumn.DATA, shown);
        double origin = Math.min(from.whole(), RecordColumn.FROM.width());
        bound(RecordColumn.FROM, Math.min(room - named - shown, wanting(RecordColumn.FROM, origin)));
        scale.share();
        tellOrigins();
    }

    private void tellOrigins() {
        double room = getColumns().getLast().getWidth();
        Set<FromPart> parts = EnumSet.noneOf(FromPart.class);
        if (room >= scale.of(from.kinds())) {
            parts.add(FromPart.KIND);
        }
        if (room >= scale.of(from.words())) {
            parts.add(FromPart.WORD);
        }
        told.set(parts);
    }

    private double wanting(RecordColumn column, double needed) {
        return Math.max(0, scale.of(needed) - least(column));
    }

    /** In large text what a record derives from gives way: it can be followed. */
    private double least(RecordColumn column) {
        return column == RecordColumn.FROM ? column.leastWidth() : scale.of(column.leastWidth());
    }

    /** Sets the width below which a column does not go to that much more than its least. */
    private void bound(RecordColumn column, double more) {
        double least = least(column) + more;
        for (TableColumn<?, ?> made : getColumns()) {
            if (made.getUserData() == column) {
                made.setMinWidth(least);
                made.setMaxWidth(column == RecordColumn.TTL || column == RecordColumn.TYPE ? 2 * least : WIDEST);
            }
        }
    }

    private TableColumn<LiveRow<RecordRow>, RecordRow> column(RecordColumn column) {
        TableColumn<LiveRow<RecordRow>, RecordRow> made = new TableColumn<>(column.title());
        made.setId(column.name());
        made.setCellValueFactory(features -> features.getValue().value());
        made.setCellFactory(_ -> cell(column));
        made.setPrefWidth(column.width());
        made.setReorderable(false);
        made.getStyleClass()
                .add(column == RecordColumn.TTL ? Styles.NUMERIC : column.name().toLowerCase(Locale.ROOT) + "-column");
        made.setUserData(column);
        return made;
    }

    private RecordCell cell(RecordColumn column) {
        return switch (column) {
            case NAME -> new NameCell(model);
            case TTL -> new TtlCell();
            case TYPE -> new TypeCell();
            case DATA -> new DataCell();
            case FROM -> new FromCell(model, told.getReadOnlyProperty());
        };
    }

    private boolean order() {
        List<TableColumn<LiveRow<RecordRow>, ?>> by = getSortOrder();
        model.order(by.isEmpty() ? null : order(by.getFirst()));
        return true;
    }

    private static @Nullable Comparator<RecordRow.Entry> order(TableColumn<LiveRow<RecordRow>, ?> by) {
        if (!(by.getUserData() instanceof RecordColumn column)) {
            return null;
        }
        return by.getSortType() == TableColumn.SortType.ASCENDING
                ? column.order()
                : column.order().reversed();
    }

    private void chosen(RecordRow row) {
        switch (row) {
            case RecordRow.Entry entry -> chosen(entry);
            case RecordRow.Head group -> head = group.group();
        }
    }

    private void chosen(RecordRow.Entry entry) {
        head = null;
        model.select(entry);
    }

    private boolean isSelected(RecordRow row) {
        return switch (row) {
            case RecordRow.Head group -> group.group() == head;
            case RecordRow.Entry entry ->
                head == null && entry.isSameAs(model.selectedProperty().get());
        };
    }

    private void modelSelected(RecordRow.@Nullable Entry before, RecordRow.@Nullable Entry now) {
        if (before == null || !before.isSameAs(now)) {
            head = null;
        }
        selection.show();
    }

    private void pressed(KeyEvent event) {
        if (COPY_ROW.match(event)) {
            model.copyRow();
        } else if (COPY_NAME.match(event)) {
            model.copyName();
        } else if (COPY_COMMAND.match(event)) {
            model.copyCommand();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            activate(event.getCode());
        } else {
            return;
        }
        event.consume();
    }

    private void activate(KeyCode key) {
        LiveRow<RecordRow> row = getSelectionModel().getSelectedItem();
        if (row != null && row.get() instanceof RecordRow.Head head) {
            model.toggle(head.group());
        } else if (key == KeyCode.ENTER) {
            model.follow();
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item(Messages.text("records.menu.copyRow"), COPY_ROW, model::copyRow),
                item(Messages.text("records.menu.copyName"), COPY_NAME, model::copyName),
                item(Messages.text("records.menu.copyCommand"), COPY_COMMAND, model::copyCommand),
                item(Messages.text("records.menu.resolve"), RESOLVE, model::resolve),
                item(Messages.text("records.menu.follow"), null, model::follow));
    }

    /** The keys are named only: the table handles them, so that they work without the menu. */
    private static MenuItem item(String text, @Nullable KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
