// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Tile;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** What the tree says when a filter lets nothing through. */
final class EmptyTree extends VBox {

    private final Text matched = new Text();
    private final Label hidden = Texts.wrapped("", Styles.MUTED);

    EmptyTree(TreeViewModel model, Runnable clear) {
        getStyleClass().add("tree-empty");
        hidden.setTextAlignment(TextAlignment.CENTER);
        Button button = Buttons.plain(Messages.text("tree.empty.clear"), clear);
        button.getStyleClass().add(Styles.SMALL_BUTTON);
        getChildren().addAll(new Tile(Icons.FILTER.icon()), title(), hidden, button);
        setVisible(false);
        setPickOnBounds(false);
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(model.noMatch(), this::show));
    }

    private TextFlow title() {
        Text what = new Text(Messages.text("tree.empty.title") + " ");
        what.getStyleClass().add(Styles.STRONG);
        matched.getStyleClass().add(Styles.MONO);
        TextFlow title = new TextFlow(what, matched);
        title.setTextAlignment(TextAlignment.CENTER);
        return title;
    }

    private void show(@Nullable NoMatch noMatch) {
        setVisible(noMatch != null);
        if (noMatch != null) {
            matched.setText(noMatch.filter().strip());
            hidden.setText(Messages.text(
                    "tree.empty.hidden", noMatch.services(), noMatch.namespaces(), String.join(", ", noMatch.forms())));
        }
    }
}
