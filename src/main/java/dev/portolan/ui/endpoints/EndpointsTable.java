// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.ColumnScale;
import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.KeptSelection;
import dev.portolan.ui.fx.LiveRow;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.RowMenus;
import dev.portolan.ui.fx.Subscriptions;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The table of endpoints. The view model filters, orders and selects; the table shows and asks. */
final class EndpointsTable extends TableView<LiveRow<EndpointRow>> {

    private static final KeyCombination COPY_ADDRESS = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination COPY_NAME = KeyCombination.valueOf("Shortcut+Shift+C");

    /** The faces of the cells, at the normal text size. */
    private static final Font WORDS = Font.font("Inter", 13);

    private static final Font ADDRESS = Font.font("JetBrains Mono", 12);

    private static final double SCROLL_BAR = 8;

    private static final List<EndpointColumn> MEASURED = List.of(
            EndpointColumn.IP,
            EndpointColumn.POD,
            EndpointColumn.NODE,
            EndpointColumn.ZONE,
            EndpointColumn.SINCE,
            EndpointColumn.PHASE);

    private final ColumnScale<LiveRow<EndpointRow>> scale = new ColumnScale<>(this);

    /** How wide the longest text of a column is, at the normal text size. */
    private final Map<EndpointColumn, Double> longest = new EnumMap<>(EndpointColumn.class);

    private final EndpointsViewModel model;
    private final Flash flash;
    private final KeptSelection<EndpointRow> selection;

    EndpointsTable(EndpointsViewModel model, Node placeholder) {
        this.model = model;
        flash = new Flash(this, model::settle);
        selection = new KeptSelection<>(this, EndpointRow::key, this::isSelected, model::select);
        getStyleClass().add("endpoints-table");
        setAccessibleText(Messages.text("endpoints.table.name"));
        setPlaceholder(placeholder);
        getColumns().setAll(Stream.of(EndpointColumn.values()).map(this::column).toList());
        setRowFactory(_ -> new EndpointTableRow());
        setSortPolicy(_ -> order());
        setContextMenu(menu());
        RowMenus.keepToRows(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().subscribe((_, _) -> giveRoom());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Subscriptions.whileShown(this, this::attach);
    }

    private void attach(Subscriptions subscriptions) {
        flash.follow(model.freshProperty(), subscriptions);
        subscriptions.follow(model.rowsProperty(), this::showRows);
        subscriptions.follow(model.selectedProperty(), _ -> selection.show());
        subscriptions.follow(model.zonedProperty(), this::showZones);
        subscriptions.follow(model.podDetailsProperty(), this::showDetails);
        selection.attach(subscriptions);
        scale.follow(subscriptions, this::giveRoom);
    }

    private TableColumn<LiveRow<EndpointRow>, EndpointRow> column(EndpointColumn column) {
        TableColumn<LiveRow<EndpointRow>, EndpointRow> made = new TableColumn<>(column.title());
        made.setUserData(column);
        made.getStyleClass().add(column.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-column");
        made.setCellValueFactory(features -> features.getValue().value());
        made.setCellFactory(_ -> cell(column));
        made.setPrefWidth(column.width());
        made.setReorderable(false);
        made.setVisible(!column.isPodDetail() && column != EndpointColumn.ZONE);
        return made;
    }

    private EndpointCell cell(EndpointColumn column) {
        return switch (column) {
            case POD -> new PodCell(model);
            case READY, SERVING, TERMINATING -> new AnswerCell(column);
            case DNS_NAME -> new DnsNameCell();
            case IP, NODE, ZONE, SINCE, PHASE, CONTAINERS, RESTARTS, AGE, REASON -> new TextCell(column);
        };
    }

    private void showZones(boolean known) {
        shown(EndpointColumn.ZONE).setVisible(known);
        giveRoom();
    }

    private void showDetails(boolean wanted) {
        for (EndpointColumn column : EndpointColumn.values()) {
            if (column.isPodDetail()) {
                shown(column).setVisible(wanted);
            }
        }
        giveRoom();
    }

    private TableColumn<LiveRow<EndpointRow>, ?> shown(EndpointColumn column) {
        return getColumns().stream()
                .filter(made -> made.getUserData() == column)
                .findFirst()
                .orElseThrow();
    }

    private boolean order() {
        List<TableColumn<LiveRow<EndpointRow>, ?>> by = getSortOrder();
        model.order(by.isEmpty() ? null : order(by.getFirst()));
        return true;
    }

    private static @Nullable Comparator<EndpointRow> order(TableColumn<LiveRow<EndpointRow>, ?> by) {
        if (!(by.getUserData() instanceof EndpointColumn column)) {
            return null;
        }
        return by.getSortType() == TableColumn.SortType.ASCENDING
                ? column.order()
                : column.order().reversed();
    }

    private void showRows(List<EndpointRow> rows) {
        measure(rows);
        giveRoom();
        selection.show(rows);
    }

    private void measure(List<EndpointRow> rows) {
        for (EndpointColumn column : MEASURED) {
            String text = rows.stream()
                    .map(column::text)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            Text measured = new Text(text);
            measured.setFont(column == EndpointColumn.IP ? ADDRESS : WORDS);
            longest.put(column, measured.getLayoutBounds().getWidth());
        }
    }

    /** A pod's name gets what the others can do without, and half of what they could do with. */
    private void giveRoom() {
        for (TableColumn<LiveRow<EndpointRow>, ?> column : getColumns()) {
            column.setMinWidth(least(column));
        }
        TableColumn<LiveRow<EndpointRow>, ?> pod = shown(EndpointColumn.POD);
        double shortest = scale.of(EndpointColumn.POD.leastWidth());
        double least = least(pod);
        double room = getWidth() - SCROLL_BAR - (least() - least);
        double whole = scale.of(EndpointColumn.POD.wholeWidth(longest.getOrDefault(EndpointColumn.POD, 0.0)));
        double spare = Math.max(0, room - least);
        pod.setMinWidth(Math.max(shortest, Math.min(Math.min(whole, least + spare / 2), room)));
        scrollWhere(model.podDetailsProperty().get() || (getWidth() > 0 && room < shortest));
    }

    private double least() {
        return getVisibleLeafColumns().stream().mapToDouble(this::least).sum();
    }

    private double least(TableColumn<LiveRow<EndpointRow>, ?> made) {
        if (!(made.getUserData() instanceof EndpointColumn column)) {
            return 0;
        }
        // A zone is cut before a table scrolls that need not.
        boolean cut =
                column == EndpointColumn.ZONE && !model.podDetailsProperty().get();
        return scale.of(column.leastWidth(cut ? 0 : longest.getOrDefault(column, 0.0)));
    }

    /** Where the columns are wider than the window the table scrolls: numbers and addresses are never cut. */
    private void scrollWhere(boolean tooWide) {
        boolean scrolls = getColumnResizePolicy().equals(UNCONSTRAINED_RESIZE_POLICY);
        if (tooWide != scrolls) {
            setColumnResizePolicy(tooWide ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        }
        scale.share();
    }

    private boolean isSelected(EndpointRow row) {
        return row.isSameAs(model.selectedProperty().get());
    }

    private void pressed(KeyEvent event) {
        if (COPY_ADDRESS.match(event)) {
            model.copyAddress();
        } else if (COPY_NAME.match(event)) {
            model.copyName();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.follow();
        } else {
            return;
        }
        event.consume();
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item(Messages.text("endpoints.menu.copyAddress"), COPY_ADDRESS, model::copyAddress),
                item(Messages.text("endpoints.menu.copyName"), COPY_NAME, model::copyName),
                item(Messages.text("endpoints.menu.follow"), null, model::follow));
    }

    private static MenuItem item(String text, @Nullable KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
