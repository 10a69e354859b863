// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.CellGraphic;
import dev.portolan.ui.fx.Glyphs;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cell of the first column: a glyph and a Service's name, or a namespace's name and count. */
final class ServiceCell extends TreeTableCell<TreeRow, TreeRow> {

    private static final PseudoClass NAMESPACE = PseudoClass.getPseudoClass("namespace");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final Glyphs glyph = new Glyphs();
    private final Pill count = new Pill();
    private final FontIcon lock = Icons.NO_ACCESS.rowIcon();
    private final FontIcon clock = Icons.CHANGES.rowIcon();
    private final Tooltip whole = new Tooltip();
    private Subscription following = Subscription.EMPTY;

    ServiceCell() {
        getStyleClass().add("service-cell");
        lock.getStyleClass().add(Styles.MUTED);
        clock.getStyleClass().add(Styles.MUTED);
        whole.textProperty().bind(textProperty());
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? whole : null));
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        pseudoClassStateChanged(NAMESPACE, row instanceof NamespaceRow);
        pseudoClassStateChanged(REFUSED, false);
        pseudoClassStateChanged(GONE, false);
        switch (row) {
            case ServiceRow service -> show(service);
            case NamespaceRow namespace -> show(namespace);
            case null -> {
                setText(null);
                CellGraphic.show(this, null);
            }
        }
    }

    private void show(ServiceRow service) {
        setText(service.id().name());
        setContentDisplay(ContentDisplay.LEFT);
        CellGraphic.show(this, glyph);
        following = Subscription.combine(
                service.form().subscribe(glyph::show),
                service.change().subscribe(change -> pseudoClassStateChanged(GONE, change == ServiceRow.Change.GONE)),
                service.ready()
                        .subscribe(ready -> setAccessibleText(Messages.text(
                                "tree.row.spoken",
                                service.id().name(),
                                service.form().get().label(),
                                ready.text()))));
    }

    private void show(NamespaceRow namespace) {
        setText(namespace.name());
        boolean readable = namespace.standing() == NamespaceRow.Standing.READABLE;
        pseudoClassStateChanged(REFUSED, !readable);
        setContentDisplay(readable ? ContentDisplay.RIGHT : ContentDisplay.LEFT);
        CellGraphic.show(
                this,
                switch (namespace.standing()) {
                    case READABLE -> count;
                    case REFUSED -> lock;
                    case UNREAD -> clock;
                });
        following = namespace.count().subscribe(number -> {
            count.setText(Messages.text("tree.namespace.count", number));
            setAccessibleText(spoken(namespace, number));
        });
    }

    private static String spoken(NamespaceRow namespace, Number services) {
        return switch (namespace.standing()) {
            case READABLE -> Messages.text("tree.namespace.spoken", namespace.name(), services);
            case REFUSED -> Messages.text("tree.namespace.refused.spoken", namespace.name());
            case UNREAD -> Messages.text("tree.namespace.unread.spoken", namespace.name());
        };
    }
}
