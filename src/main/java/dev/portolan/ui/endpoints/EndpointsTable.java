// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Flash;
import dev.portolan.ui.fx.KeptSelection;
import dev.portolan.ui.fx.LiveRow;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Subscriptions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().subscribe((_, _) -> giveRoom());
        Subscriptions.whileShown(this, this::attach);
    }

    private void attach(Subscriptions subscriptions) {
        flash.follow(model.freshProperty(), subscriptions);
        subscriptions.follow(model.rowsProperty(), this::showRows);
        subscriptions.follow(model.selectedProperty(), _ -> selection.show());
        subscriptions.follow(
                model.zonedProperty(), zoned -> shown(EndpointColumn.ZONE).setVisible(zoned));
        subscriptions.follow(model.podDetailsProperty(), this::showDetails);
        selection.attach(subscriptions);
    }

    private TableColumn<LiveRow<EndpointRow>, EndpointRow> column(EndpointColumn column) {
        TableColumn<LiveRow<EndpointRow>, EndpointRow> made = new TableColumn<>(column.title());
        made.setUserData(column);
        made.getStyleClass().add(column.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-column");
        made.setCellValueFactory(features -> features.getValue().value());
        made.setCellFactory(_ -> cell(column));
        made.setPrefWidth(column.width());
        made.setMinWidth(column.leastWidth());
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

    /** With the details the columns are wider than most windows, so the table scrolls. */
    private void showDetails(boolean wanted) {
        setColumnResizePolicy(wanted ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        for (EndpointColumn column : EndpointColumn.values()) {
            if (column.isPodDetail()) {
                shown(column).setVisible(wanted);
            }
        }
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
        giveRoom();
        selection.show(rows);
    }

    /** A pod's name gets what the others can do without. */
    private void giveRoom() {
        giveRoom(EndpointColumn.SINCE, Double.MAX_VALUE);
        giveRoom(EndpointColumn.IP, Double.MAX_VALUE);
        double others = getVisibleLeafColumns().stream()
                .filter(made -> made.getUserData() != EndpointColumn.POD)
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        giveRoom(EndpointColumn.POD, getWidth() - SCROLL_BAR - others);
    }

    private void giveRoom(EndpointColumn column, double room) {
        String longest = model.rowsProperty().get().stream()
                .map(column::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        Text measured = new Text(longest);
        measured.setFont(column == EndpointColumn.IP ? ADDRESS : WORDS);
        double needed = column.leastWidth(Math.ceil(measured.getLayoutBounds().getWidth()));
        shown(column).setMinWidth(Math.max(column.leastWidth(), Math.min(needed, room)));
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
