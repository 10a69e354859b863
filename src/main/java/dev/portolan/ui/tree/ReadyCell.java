// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.ReadyCount;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The cell of the second column: how many endpoints are ready. */
final class ReadyCell extends TreeTableCell<TreeRow, TreeRow> {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private Subscription following = Subscription.EMPTY;

    ReadyCell() {
        getStyleClass().add("ready-cell");
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        pseudoClassStateChanged(SHORT, false);
        setTooltip(null);
        switch (row) {
            case ServiceRow service -> following = service.ready().subscribe(this::show);
            case NamespaceRow namespace ->
                setText(
                        namespace.standing() == NamespaceRow.Standing.REFUSED
                                ? Messages.text("tree.namespace.refused")
                                : null);
            case null -> setText(null);
        }
    }

    private void show(ReadyCount ready) {
        setText(ready.text());
        pseudoClassStateChanged(SHORT, ready.isShort());
        setTooltip(
                switch (ready.knowledge()) {
                    case COUNTED -> null;
                    case NONE -> null;
                    case NOT_READ -> new Tooltip(Messages.text("tree.ready.notRead"));
                });
    }
}
