// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.ChangeLineBox;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A line of the log: the head of an entry, a record, or a note. Its nodes are made once and show one row after the other. */
final class ChangeCell extends ListCell<ChangeRow> {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final Label time = Texts.whole("", Styles.MONO);
    private final Label cause = Texts.of("", Styles.STRONG);
    private final Hyperlink service = new Hyperlink();
    private final Label counts = Texts.whole("", Styles.MUTED);
    private final Label stale = Texts.whole("", Styles.SMALL, Styles.MUTED);
    private final Node folded = Texts.styled(Icons.EXPAND.rowIcon(), Styles.MUTED);
    private final Node open = Texts.styled(Icons.COLLAPSE.rowIcon(), Styles.MUTED);
    private final StackPane arrow = new StackPane();
    private final HBox head = new HBox(arrow, time, cause, service, counts, Space.growing(), stale);

    private final Tooltip whole = new Tooltip();

    private final ChangeLineBox line;

    /**
     * A cell.
     *
     * @param nameWidth how wide the names are in all cells
     */
    ChangeCell(ChangesViewModel model, ObservableValue<? extends Number> nameWidth) {
        getStyleClass().add("change-cell");
        head.getStyleClass().add("change-head");
        head.setAlignment(Pos.CENTER_LEFT);
        arrow.getStyleClass().add("change-arrow");
        service.getStyleClass().add("change-service");
        service.setMinWidth(0);
        // What happened stands at the end, after a name that may be long.
        cause.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        service.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip.install(head, whole);
        service.setFocusTraversable(false);
        service.setOnAction(_ -> {
            if (getItem() instanceof ChangeRow.Cause row) {
                model.follow(row.key());
            }
        });
        line = new ChangeLineBox(nameWidth);
        setPrefWidth(0);
        setText(null);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof ChangeRow.Cause row) {
                model.toggle(row);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ChangeRow row, boolean empty) {
        super.updateItem(row, empty);
        ChangeRow shown = empty ? null : row;
        pseudoClassStateChanged(HEAD, shown instanceof ChangeRow.Cause || shown instanceof ChangeRow.Note);
        setAccessibleText(shown == null ? null : shown.text());
        switch (shown) {
            case null -> setGraphic(null);
            case ChangeRow.Cause entry -> show(entry);
            case ChangeRow.Note note -> show(note);
            case ChangeRow.Line record -> show(record);
        }
    }

    private void show(ChangeRow.Cause entry) {
        arrow.getChildren().setAll(entry.open() ? open : folded);
        say(entry.time(), entry.cause(), entry.counts().text(), entry.stale());
        service.setText(entry.service());
        whole.setText(entry.service() + "\n" + entry.cause());
        setGraphic(head);
    }

    private void show(ChangeRow.Note note) {
        arrow.getChildren().clear();
        say(note.time(), note.title(), note.detail(), "");
        service.setText("");
        whole.setText(note.text());
        setGraphic(head);
    }

    private void say(String when, String what, String detail, String until) {
        time.setText(when);
        cause.setText(what);
        counts.setText(detail);
        stale.setText(until);
    }

    private void show(ChangeRow.Line record) {
        line.show(record.line());
        setGraphic(line);
    }
}
