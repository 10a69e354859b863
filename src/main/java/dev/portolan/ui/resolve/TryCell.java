// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameText;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A name that was tried: its number, the name, and for each type what it got. */
final class TryCell extends ListCell<TryRow> {

    private static final String DETAIL = "try-detail";

    private final Label number = Texts.whole("", Styles.MUTED, "try-number");
    private final NameText name = NameText.tellingZone();
    private final VBox verdicts = Texts.uncut(Rows.column("try-verdicts"));
    private final HBox row = Rows.row("try-row", number, name, verdicts);
    private final Tooltip whole = new Tooltip();

    TryCell() {
        getStyleClass().add("try-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        verdicts.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(name, Priority.ALWAYS);
        // The row is as wide as the list, so that a long name is cut and not the list scrolled.
        setPrefWidth(0);
    }

    /** Where the width is short, details go before anything else is cut; whoever hears the row hears them. */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        showDetails(true);
        if (row.minWidth(-1) > room) {
            showDetails(false);
        }
        super.layoutChildren();
    }

    private void showDetails(boolean shown) {
        verdicts.lookupAll("." + DETAIL).forEach(detail -> Presence.of(detail, shown));
    }

    @Override
    protected void updateItem(@Nullable TryRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        number.setText(String.valueOf(item.number()));
        name.show(item.name());
        name.getStyleClass().remove(Styles.MUTED);
        if (!item.asked()) {
            name.getStyleClass().add(Styles.MUTED);
        }
        boolean several = item.verdicts().size() > 1;
        verdicts.getChildren()
                .setAll(
                        item.asked()
                                ? item.verdicts().stream()
                                        .map(verdict -> verdict(verdict, several, item.isFromHere()))
                                        .toList()
                                : List.of(Texts.whole(Messages.text("resolve.try.unasked"), Styles.MUTED)));
        whole.setText(item.name().full());
        setTooltip(whole);
        setAccessibleText(item.spoken());
        setGraphic(row);
    }

    private static Node verdict(Verdict verdict, boolean several, boolean fromHere) {
        HBox line = Rows.row("try-verdict");
        line.setAlignment(Pos.CENTER_RIGHT);
        if (fromHere) {
            Node here = Texts.styled(Icons.CLIENT.captionIcon(), Styles.MUTED);
            Tooltip.install(here, new Tooltip(Messages.text("resolve.try.fromHere")));
            line.getChildren().add(here);
        }
        if (several) {
            line.getChildren().add(Texts.whole(verdict.type(), Styles.MUTED, "try-type"));
        }
        line.getChildren().add(code(verdict));
        if (!verdict.detail().isEmpty()) {
            line.getChildren().add(Texts.whole(verdict.detail(), Styles.MUTED, DETAIL));
        }
        return line;
    }

    private static Label code(Verdict verdict) {
        Label code = Texts.whole(verdict.code());
        switch (verdict.mood()) {
            case FOUND -> {
                code.setGraphic(Texts.styled(Icons.SUCCESS.rowIcon(), Styles.OK));
                code.getStyleClass().addAll(Styles.MEDIUM, Styles.OK);
            }
            case MISSED -> code.getStyleClass().addAll(Styles.MEDIUM, Styles.BAD);
            case EMPTY -> code.getStyleClass().add(Styles.MEDIUM);
            case UNKNOWN, UNASKED -> code.getStyleClass().add(Styles.MUTED);
        }
        return code;
    }
}
