// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Subscriptions;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The log of all record changes, as the drawer shows it: tools above, rows below. */
public final class ChangesView extends VBox {

    private final ChangesTools tools;

    /** A view of that view model. */
    public ChangesView(ChangesViewModel model) {
        tools = new ChangesTools(model);
        getStyleClass().add("changes-view");
        Sheets.add(this, "changes");
        Sheets.addShared(this);
        ChangesList list = new ChangesList(model, tools::enterFilter);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(tools, list);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.add(model.watch());
            tools.attach(subscriptions);
        });
        focusedProperty().subscribe(focused -> {
            if (focused) {
                list.requestFocus();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        tools.setBrief(tools.wordyWidth() > getWidth());
        super.layoutChildren();
    }
}
