// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Tile;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A way in that needs no kubeconfig. */
final class ActionCard extends HBox {

    /**
     * What a card says.
     *
     * @param title what it opens
     * @param text what that is good for
     * @param button what the button says
     */
    record Words(String title, String text, String button) {}

    private final Button way;

    ActionCard(Icons icon, Words words, Runnable action) {
        way = Buttons.plain(words.button(), action);
        getStyleClass().addAll(Styles.BOX, "action-card");
        setAlignment(Pos.TOP_LEFT);
        VBox text = new VBox(Texts.wrapped(words.title(), Styles.STRONG), Texts.wrapped(words.text(), Styles.MUTED));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new Tile(icon.icon()), text, way);
    }

    /** Puts the keyboard on its button. */
    void focusWay() {
        way.requestFocus();
    }
}
