// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line below the tree: how many namespaces have no Services. */
final class TreeFooter extends HBox {

    private final TreeViewModel model;
    private final Label text = Texts.wrapped("", Styles.SMALL, Styles.MUTED);
    private final Hyperlink toggle = Texts.uncut(new Hyperlink());

    TreeFooter(TreeViewModel model) {
        this.model = model;
        getStyleClass().add("tree-footer");
        setAlignment(Pos.CENTER_LEFT);
        toggle.getStyleClass().addAll(Styles.SMALL, Styles.LINK);
        toggle.setOnAction(_ -> model.alsoWithout().set(!model.alsoWithout().get()));
        getChildren().addAll(text, Space.growing(), toggle);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.reading(), _ -> show());
            subscriptions.onChange(model.alsoWithout(), this::show);
            subscriptions.follow(model.hiding(), _ -> show());
        });
    }

    private void show() {
        TreeReading reading = model.reading().get();
        int without = reading.without().size();
        int hidden = model.hiding().get();
        text.setText(
                hidden == 0
                        ? Messages.text("tree.footer.without", without)
                        : without == 0
                                ? Messages.text("tree.footer.hidden", hidden)
                                : Messages.text("tree.footer.both", without, hidden));
        toggle.setText(
                model.alsoWithout().get() ? Messages.text("tree.footer.hide") : Messages.text("tree.footer.show"));
        toggle.setVisible(!reading.isFiltered());
        Presence.of(this, without + hidden > 0);
    }
}
