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

    AnswerTable() {
        getStyleClass().add("answer-table");
        setAccessibleText(Messages.text("resolve.answer.name"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Texts.of(Messages.text("resolve.answer.noRecords"), Styles.MUTED));
        getColumns()
                .setAll(List.of(
                        column(Messages.text("resolve.column.name"), 220, row -> new NameText(row.name())),
                        column(Messages.text("resolve.column.ttl"), 56, row -> mono(String.valueOf(row.ttl()))),
                        column(Messages.text("resolve.column.type"), 70, row -> new TypeBadge(row.type())),
                        column(Messages.text("resolve.column.data"), 200, row -> mono(row.data())),
                        column(
                                Messages.text("resolve.column.section"),
                                90,
                                row -> Texts.of(row.section(), Styles.MUTED))));
    }

    /** Shows these records. */
    void show(List<AnswerRow> rows) {
        getItems().setAll(rows);
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
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
