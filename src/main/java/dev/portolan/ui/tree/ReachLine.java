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

/** The line below the tree of a cluster that is read in part: how many namespaces are read, and the way to others. */
final class ReachLine extends HBox {

    ReachLine(TreeViewModel model) {
        getStyleClass().add("tree-footer");
        setAlignment(Pos.CENTER_LEFT);
        Label text = Texts.of("", Styles.SMALL, Styles.MUTED);
        Hyperlink change = Texts.styled(new Hyperlink(Messages.text("tree.reach.change")), Styles.SMALL, Styles.LINK);
        change.setOnAction(_ -> model.chooseNamespaces());
        getChildren().addAll(text, Space.growing(), change);
        Subscriptions.whileShown(
                this,
                subscriptions -> subscriptions.follow(model.readable(), count -> {
                    text.setText(Messages.text("tree.reach.some", count));
                    Presence.of(this, count.intValue() > 0);
                }));
    }
}
