// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Comparison;
import dev.portolan.diagram.Comparison.Heading;
import dev.portolan.diagram.Comparison.Row;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.ui.fx.FirstRow;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.RowUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The table below the diagram: two routes compared, or the endpoints of one. Choosing an endpoint's row pins its path. */
final class ComparisonTable extends TableView<Row> {

    private static final List<Double> ROUTES = List.of(206.0, 459.0, 459.0);
    private static final List<Double> ENDPOINTS = List.of(134.0, 326.0, 316.0, 348.0);

    /** How high a row of one line is, in text of normal size. */
    private static final double ROW = 30;

    /** How high it is at most, and what is left of it in a low window, in rows; the head is little higher than one. */
    private static final double MOST_ROWS = 5.4;

    private static final double LEAST_ROWS = 3.07;

    /** In a low window, or in large text, the drawing with its tools is still the larger part. */
    private static final double MOST = 0.4;

    /** What the drawing and its tools need, in rows: two endpoints, and the way to them. */
    private static final double LEAST_DRAWN = 5.5;

    private static final double WIDEST_NAME = 260;
    private static final double CHARACTER = 7.6;
    private static final double NAME_PADDING = 44;

    private final Consumer<String> pin;
    private List<Heading> headings = List.of();
    private double scale = 1;
    private boolean updating;

    ComparisonTable(Consumer<String> pin) {
        this.pin = pin;
        getStyleClass().add("comparison");
        // Until there is a drawing to compare, there is nothing to say about it.
        setPlaceholder(new Region());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        FirstRow.offer(this);
    }

    /** Says that, with that path's row selected, in columns for text of so many times its normal size. */
    void show(@Nullable Comparison comparison, String pinned, double textScale) {
        updating = true;
        if (comparison == null) {
            getItems().clear();
        } else {
            if (!comparison.headings().equals(headings) || scale != textScale) {
                headings = comparison.headings();
                scale = textScale;
                getColumns().setAll(columns(comparison));
            }
            RowUpdate.apply(getItems(), comparison.rows());
            select(pinned);
        }
        updating = false;
    }

    /** Takes its part of that height, within bounds; none where too little would be left for the drawing. */
    void fit(double height, double textScale) {
        double row = ROW * textScale;
        if (height > 0) {
            double fitting = Math.rint(Math.clamp(height * MOST, LEAST_ROWS * row, MOST_ROWS * row));
            setMinHeight(fitting);
            setMaxHeight(fitting);
            Presence.of(this, height - fitting >= LEAST_DRAWN * row);
        }
    }

    private void select(String pinned) {
        int index = -1;
        for (int i = 0; i < getItems().size(); i++) {
            if (!pinned.isEmpty() && getItems().get(i).path().equals(pinned)) {
                index = i;
            }
        }
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().select(index);
            scrollTo(Math.max(0, index - 1));
        }
    }

    private void chosen(@Nullable Row row) {
        if (!updating && row != null && !row.path().isEmpty()) {
            pin.accept(row.path());
        }
    }

    private List<TableColumn<Row, List<Run>>> columns(Comparison comparison) {
        List<Double> widths = comparison.form() == Comparison.Form.ROUTES ? ROUTES : ENDPOINTS;
        List<TableColumn<Row, List<Run>>> columns = new ArrayList<>();
        for (int i = 0; i < comparison.headings().size(); i++) {
            double width = i == 0 ? Math.max(widths.getFirst(), first(comparison)) : widths.get(i);
            columns.add(column(comparison.headings().get(i), i, width * scale));
        }
        columns.getFirst().getStyleClass().add("first-column");
        columns.getFirst().setMinWidth(widths.getFirst() * 0.9 * scale);
        return columns;
    }

    /** The place that the longest name needs, within reason. */
    private static double first(Comparison comparison) {
        int longest = comparison.rows().stream()
                .mapToInt(row -> row.plain(0).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST_NAME, longest * CHARACTER + NAME_PADDING);
    }

    private static TableColumn<Row, List<Run>> column(Heading heading, int index, double width) {
        TableColumn<Row, List<Run>> column = new TableColumn<>();
        column.setGraphic(graphic(heading));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(row.getValue().cells().get(index)));
        column.setCellFactory(_ -> new Cell(index == 0));
        return column;
    }

    private static HBox graphic(Heading heading) {
        HBox box = new HBox();
        box.getStyleClass().add("comparison-heading");
        heading.lane().ifPresent(lane -> {
            box.getStyleClass().add("of-lane");
            box.getChildren().add(new LaneBadge(lane));
        });
        box.getChildren().add(new RunsNode(heading.text()));
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(heading.plain());
        return box;
    }

    /** A cell of text that wraps, or of a name, which is shortened and whole in a tip. */
    private static final class Cell extends TableCell<Row, List<Run>> {

        private static final double ABOVE_AND_BELOW = 12;

        private final boolean inside;

        /** A cell, in a column of names or in another. */
        Cell(boolean inside) {
            this.inside = inside;
            hoverProperty().subscribe(this::explain);
        }

        private void explain(boolean hovered) {
            boolean cut = hovered && getGraphic() instanceof RunsNode runs && runs.isCut();
            setTooltip(cut ? new Tooltip(getGraphic().getAccessibleText()) : null);
        }

        @Override
        protected void updateItem(@Nullable List<Run> runs, boolean empty) {
            super.updateItem(runs, empty);
            setGraphic(empty || runs == null ? null : content(runs));
        }

        private Node content(List<Run> runs) {
            if (inside) {
                return RunsNode.shortenedInside(runs);
            }
            return RunsNode.isName(runs) ? new RunsNode(runs) : new WrappedRuns(runs);
        }

        /** A row asks how high its cells are without saying how wide they are. */
        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() instanceof WrappedRuns runs) {
                double room = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
                return Math.ceil(runs.prefHeight(room)) + ABOVE_AND_BELOW;
            }
            return super.computePrefHeight(width);
        }
    }
}
