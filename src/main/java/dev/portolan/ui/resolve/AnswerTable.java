// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameText;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.TypeBadge;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The records of an answer. */
final class AnswerTable extends TableView<AnswerRow> {

    private static final double LEAST = 0.7;

    /** There only where not all records stand in the answer section. */
    private final TableColumn<AnswerRow, AnswerRow> section =
            column(Messages.text("resolve.column.section"), 96, row -> Texts.of(row.section(), Styles.MUTED));

    AnswerTable() {
        getStyleClass().add("answer-table");
        setAccessibleText(Messages.text("resolve.answer.name"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Texts.of(Messages.text("resolve.answer.noRecords"), Styles.MUTED));
        TableColumn<AnswerRow, AnswerRow> ttl =
                column(Messages.text("resolve.column.ttl"), 52, row -> mono(String.valueOf(row.ttl())));
        ttl.getStyleClass().add(Styles.NUMERIC);
        getColumns()
                .setAll(List.of(
                        column(Messages.text("resolve.column.name"), 190, row -> new NameText(row.name())),
                        ttl,
                        column(Messages.text("resolve.column.type"), 66, row -> new TypeBadge(row.type())),
                        column(Messages.text("resolve.column.data"), 190, row -> mono(row.data())),
                        section));
    }

    /** Shows these records. */
    void show(List<AnswerRow> rows) {
        getItems().setAll(rows);
        section.setVisible(rows.stream().map(AnswerRow::section).distinct().count() > 1
                || rows.stream().noneMatch(AnswerRow::isAnswer));
    }

    private static Label mono(String text) {
        return Texts.of(text, Styles.MONO);
    }

    private static TableColumn<AnswerRow, AnswerRow> column(
            String title, double width, Function<AnswerRow, Node> content) {
        TableColumn<AnswerRow, AnswerRow> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable AnswerRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
            }
        });
        column.setPrefWidth(width);
        column.setMinWidth(width * LEAST);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
