// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.ui.fx.ChangeLineBox;
import dev.portolan.ui.fx.ChangeSign;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A row of a comparison. Its nodes are made once and show one row after the other. */
final class CompareCell extends ListCell<CompareRow> {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final Node folded = Texts.styled(Icons.EXPAND.rowIcon(), Styles.MUTED);
    private final Node open = Texts.styled(Icons.COLLAPSE.rowIcon(), Styles.MUTED);
    private final StackPane arrow = Texts.styled(new StackPane(), "change-arrow");
    private final ChangeSign sign = new ChangeSign();
    private final Label service = Texts.of("", Styles.STRONG);
    private final Label what = Texts.whole("", Styles.MUTED);
    private final HBox head = Rows.row("compare-head", arrow, sign, service, what);
    private final Tooltip whole = new Tooltip();
    private final ChangeLineBox line;

    CompareCell(CompareViewModel model, ObservableValue<? extends Number> nameWidth) {
        getStyleClass().add("change-cell");
        line = new ChangeLineBox(nameWidth);
        service.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip.install(head, whole);
        setPrefWidth(0);
        setText(null);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof CompareRow.Head row) {
                model.toggle(row);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable CompareRow row, boolean empty) {
        super.updateItem(row, empty);
        CompareRow shown = empty ? null : row;
        pseudoClassStateChanged(HEAD, shown instanceof CompareRow.Head);
        setAccessibleText(shown == null ? null : shown.text().strip());
        switch (shown) {
            case null -> setGraphic(null);
            case CompareRow.Head one -> show(one);
            case CompareRow.Line one -> {
                line.show(one.line());
                setGraphic(line);
            }
        }
    }

    private void show(CompareRow.Head one) {
        arrow.getChildren().setAll(one.open() ? open : folded);
        arrow.setVisible(one.folds());
        sign.showing(one.sign());
        service.setText(one.service().toString());
        what.setText(one.what());
        whole.setText(one.text().strip());
        setGraphic(head);
    }
}
