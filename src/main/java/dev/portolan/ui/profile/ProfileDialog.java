// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The profile dialog, to be placed over the window. Escape cancels. */
public final class ProfileDialog extends VBox {

    private final ProfileViewModel model;

    /** A dialog of that view model. */
    public ProfileDialog(ProfileViewModel model) {
        this.model = model;
        getStyleClass().addAll("dialog", "profile-dialog");
        Sheets.add(this, "profile");
        Sheets.addShared(this);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Messages.text("profile.title"));
        ScrollPane body = new ScrollPane(
                Rows.column("profile-body", new ProfileFactsPane(model.facts()), new ProfileChoice(model)));
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), body, foot());
        setMaxWidth(USE_PREF_SIZE);
        setMinHeight(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        return Rows.row(
                "dialog-head",
                Texts.of(Messages.text("profile.title"), Styles.TITLE),
                Space.growing(),
                Buttons.icon(Icons.CLOSE, Messages.text("profile.close"), model::close));
    }

    private Node foot() {
        Button back = Buttons.plain(Messages.text("profile.back"), model::useFound);
        back.setDisable(!model.isOverridden());
        Button use = Buttons.plain(Messages.text("profile.use"), model::use);
        use.getStyleClass().add(Styles.PRIMARY_BUTTON);
        HBox foot = Rows.row(
                "profile-foot",
                back,
                Space.growing(),
                Buttons.plain(Messages.text("profile.cancel"), model::close),
                use);
        return foot;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        }
    }
}
