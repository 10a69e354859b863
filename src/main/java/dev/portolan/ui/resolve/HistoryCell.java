// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.TypeBadge;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An ask of before: name and type, from where, and what it got. */
final class HistoryCell extends ListCell<HistoryEntry> {

    private final Label name = Texts.of("", Styles.MONO);
    private final TypeBadge type = new TypeBadge();
    private final Label origin = Texts.of("", Styles.MUTED, Styles.CAPTION);
    private final Label got = Texts.whole("", Styles.CAPTION);
    private final VBox lines = Rows.column(
            "history-lines",
            Rows.row("history-line", name, type),
            Rows.row("history-line", origin, Space.growing(), got));

    HistoryCell() {
        getStyleClass().add("history-cell");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        // The lines are as wide as the list, so that a long name is cut and not the list scrolled.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(entry.ask().typed());
        type.show(entry.ask().typeText());
        origin.setText(entry.origin());
        got.setText(entry.verdict().code());
        got.getStyleClass().removeAll(Styles.OK, Styles.BAD, Styles.MUTED);
        got.getStyleClass().add(mood(entry.verdict().mood()));
        setAccessibleText(entry.spoken());
        setGraphic(lines);
    }

    private static String mood(Verdict.Mood mood) {
        return switch (mood) {
            case FOUND -> Styles.OK;
            case MISSED -> Styles.BAD;
            case EMPTY, UNKNOWN, UNASKED -> Styles.MUTED;
        };
    }
}
