// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ReadyCount;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cell of the second column: how many endpoints are ready, and a clock where that number is old. */
final class ReadyCell extends TreeTableCell<TreeRow, TreeRow> {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final TreeViewModel model;
    private final FontIcon clock = Icons.CHANGES.captionIcon();
    private Subscription following = Subscription.EMPTY;

    ReadyCell(TreeViewModel model) {
        this.model = model;
        getStyleClass().add("ready-cell");
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        pseudoClassStateChanged(SHORT, false);
        setTooltip(null);
        setGraphic(null);
        switch (row) {
            case ServiceRow service ->
                following = Subscription.combine(
                        service.ready().subscribe(_ -> show(service)),
                        model.lateness().subscribe(_ -> show(service)));
            case NamespaceRow namespace -> show(namespace);
            case null -> setText(null);
        }
    }

    private void show(NamespaceRow namespace) {
        switch (namespace.standing()) {
            case READABLE -> setText(null);
            case REFUSED -> setText(Messages.text("tree.namespace.refused"));
            case UNREAD -> {
                setText(Messages.text("tree.namespace.unread"));
                setTooltip(new Tooltip(model.whyUnread(namespace.name())));
            }
        }
    }

    private void show(ServiceRow service) {
        ReadyCount ready = service.ready().get();
        Lateness.Late late = model.lateness().get().in(service.id().namespace()).orElse(null);
        boolean old = late != null && ready.isCounted();
        setText(ready.text());
        setGraphic(old ? clock : null);
        pseudoClassStateChanged(SHORT, ready.isShort() && !old);
        setTooltip(
                switch (ready.knowledge()) {
                    case COUNTED ->
                        late == null
                                ? null
                                : new Tooltip(Messages.text(
                                        "tree.ready.late", late.part().text(), Times.time(late.asOf())));
                    case NONE -> null;
                    case NOT_READ -> new Tooltip(Messages.text("tree.ready.notRead"));
                });
    }
}
