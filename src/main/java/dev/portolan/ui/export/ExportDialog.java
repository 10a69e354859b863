// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The export dialog, to be placed over the window. Escape cancels, Enter exports. */
public final class ExportDialog extends VBox {

    private final ExportViewModel model;
    private final Button export;
    private final Button cancel;

    /** A dialog of that view model. */
    public ExportDialog(ExportViewModel model) {
        this.model = model;
        getStyleClass().add("export-dialog");
        Sheets.add(this, "export");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Messages.text("export.title"));
        export = Buttons.plain(Messages.text("export.run"), model::export);
        export.getStyleClass().add(Styles.PRIMARY_BUTTON);
        cancel = Buttons.plain(Messages.text("export.cancel"), model::cancel);
        getChildren().addAll(head(), new ExportChoices(model), foot());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.stateProperty(), this::show);
            subscriptions.follow(model.ready(), ready -> export.setDisable(!ready));
        });
    }

    private Node head() {
        HBox head = new HBox(
                Texts.of(Messages.text("export.title"), Styles.TITLE),
                Space.growing(),
                Buttons.icon(Icons.CLOSE, Messages.text("export.close"), model::cancel));
        head.getStyleClass().add("export-head");
        return head;
    }

    private Node foot() {
        HBox foot = new HBox(new ExportOutcome(model), cancel, export);
        foot.getStyleClass().add("export-foot");
        return foot;
    }

    private void show(ExportState state) {
        boolean writing = state instanceof ExportState.Writing;
        export.setText(writing ? Messages.text("export.running") : Messages.text("export.run"));
        Presence.of(export, !(state instanceof ExportState.Saved));
        cancel.setText(
                state instanceof ExportState.Saved ? Messages.text("export.done") : Messages.text("export.cancel"));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        }
    }

    /** A choice would take the key for itself; a button means what it says. */
    private void entered(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            model.export();
            event.consume();
        }
    }
}
