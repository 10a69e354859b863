// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The tools of the YAML tab: the search, how much it found, and Copy all. */
public final class YamlTools extends HBox {

    /** Tools for that view model. */
    public YamlTools(YamlViewModel model) {
        getStyleClass().add("pane-tools");
        Sheets.addShared(this);
        setAlignment(Pos.CENTER_RIGHT);
        Label found = Texts.whole("", Styles.SMALL, Styles.MUTED);
        FilterField search =
                new FilterField(Icons.SEARCH, Messages.text("yaml.search.prompt"), "", model.searchProperty());
        search.getStyleClass().add(Styles.SMALL_FIELD);
        search.setPrefColumnCount(18);
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                step(model, event.isShiftDown());
                event.consume();
            }
        });
        getChildren()
                .addAll(found, search, Buttons.small(Messages.text("yaml.copyAll.text"), Icons.COPY, model::copyAll));
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(model.foundProperty(), found::setText));
    }

    private static void step(YamlViewModel model, boolean back) {
        if (back) {
            model.previous();
        } else {
            model.next();
        }
    }
}
