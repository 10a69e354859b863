// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The log of the selected Service, as a pane among others. */
public final class ServiceChangesView extends VBox {

    /** A view of that view model, which it narrows to the selected Service. */
    public ServiceChangesView(ChangesViewModel model) {
        model.scopeProperty().set(ChangeScope.SELECTED);
        getStyleClass().addAll("changes-view", "service-changes");
        Sheets.add(this, "changes");
        Sheets.addShared(this);
        Label subject = Texts.of("", Styles.MUTED);
        subject.textProperty().bind(model.subjectProperty());
        ChangeSums sums = new ChangeSums();
        Button save = Buttons.small(Messages.text("changes.save"), Icons.EXPORT, model::save);
        HBox head = new HBox(
                Texts.whole(Messages.text("changes.title"), Styles.STRONG), subject, Space.growing(), sums, save);
        head.getStyleClass().add(Styles.PANE_HEAD);
        ChangesList list = new ChangesList(model, save::requestFocus);
        list.leaveOutDrawing();
        VBox.setVgrow(list, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().addAll(head, list);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.add(model.watch());
            subscriptions.follow(model.countsProperty(), sums::show);
        });
    }
}
