// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.yaml;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.ToolRow;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The tools of the YAML tab: the search, how much it found, and Copy all. */
public final class YamlTools extends ToolRow {

    /** Tools for that view model. */
    public YamlTools(YamlViewModel model) {
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
        fill(found, search, yielding(Buttons.small(Messages.text("yaml.copyAll.text"), Icons.COPY, model::copyAll)));
        Subscriptions.whileShown(
                this,
                subscriptions -> subscriptions.follow(model.foundProperty(), text -> {
                    found.setText(text);
                    Presence.of(found, !text.isEmpty());
                }));
    }

    private static void step(YamlViewModel model, boolean back) {
        if (back) {
            model.previous();
        } else {
            model.next();
        }
    }
}
