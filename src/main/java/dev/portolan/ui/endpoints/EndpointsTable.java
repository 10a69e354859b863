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
import org.jspecify.annotations.Nullable;

/** The table of endpoints. The view model filters, orders and selects; the table shows and asks. */
final class EndpointsTable extends TableView<LiveRow<EndpointRow>> {

    private static final KeyCombination COPY_ADDRESS = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination COPY_NAME = KeyCombination.valueOf("Shortcut+Shift+C");

    private static final double SCROLL_BAR = 8;

    private final ColumnScale<LiveRow<EndpointRow>> scale = new ColumnScale<>(this);

    private final EndpointsViewModel model;
    private final Flash flash;
    private final KeptSelection<EndpointRow> selection;
    private EndpointWidths widths = EndpointWidths.NONE;

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
            case SINCE -> new SinceCell(() -> whole(EndpointColumn.SINCE));
            case IP, NODE, ZONE, HOSTNAME, PHASE, CONTAINERS, RESTARTS, AGE, REASON -> new TextCell(column);
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
        widths = EndpointWidths.of(rows);
        giveRoom();
        selection.show(rows);
    }

    /**
     * A pod's name gets what the others can do without, and half of what they could do with; then DNS names get what their own
     * parts need, times what their ages need, and zones the rest.
     */
    private void giveRoom() {
        for (TableColumn<LiveRow<EndpointRow>, ?> column : getColumns()) {
            column.setMinWidth(least(column));
        }
        double least = least(EndpointColumn.POD);
        double room = getWidth() - SCROLL_BAR - (least() - least);
        double shortest = scale.of(EndpointColumn.POD.leastWidth(widths.of(EndpointColumn.POD) == 0 ? 0 : 1));
        double spare = Math.max(0, room - least);
        double pod = Math.min(Math.min(whole(EndpointColumn.POD), least + spare / 2), room);
        shown(EndpointColumn.POD).setMinWidth(Math.max(shortest, pod));
        double left = more(
                EndpointColumn.DNS_NAME,
                Math.max(0, room - shown(EndpointColumn.POD).getMinWidth()));
        if (whole(EndpointColumn.SINCE) - least(EndpointColumn.SINCE) <= left) {
            left = more(EndpointColumn.SINCE, left);
        }
        more(EndpointColumn.ZONE, left);
        scrollWhere(model.podDetailsProperty().get() || (getWidth() > 0 && room < shortest));
    }

    /** Gives a column what it needs to be whole, as far as there is; returns what is left. */
    private double more(EndpointColumn column, double spare) {
        double least = least(column);
        double given = Math.clamp(whole(column) - least, 0, spare);
        shown(column).setMinWidth(least + given);
        return spare - given;
    }

    private double whole(EndpointColumn column) {
        return scale.of(column.wholeWidth(widths.of(column)));
    }

    private double least() {
        return getVisibleLeafColumns().stream().mapToDouble(this::least).sum();
    }

    private double least(TableColumn<LiveRow<EndpointRow>, ?> made) {
        return made.getUserData() instanceof EndpointColumn column ? least(column) : 0;
    }

    /** A zone is cut, and ages are left out, before a table scrolls that need not. */
    private double least(EndpointColumn column) {
        boolean details = model.podDetailsProperty().get();
        double text = switch (column) {
            case ZONE -> details ? widths.of(column) : 0;
            case SINCE -> details ? widths.of(column) : widths.moments();
            // Own parts are cut before names of pods are.
            case DNS_NAME -> 0;
            default -> widths.of(column);
        };
        return scale.of(column.leastWidth(text));
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
