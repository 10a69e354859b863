// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Presence;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Shows one dialog over the window. Mouse and keyboard stay with it until it is closed. */
final class Overlay extends StackPane {

    private Subscription keeping = Subscription.EMPTY;
    private @Nullable Node before;

    Overlay() {
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        Presence.of(this, false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
    }

    /** Whether a dialog is shown. */
    boolean isOpen() {
        return isVisible();
    }

    /** Whether that dialog is the one that is shown. */
    boolean shows(Node dialog) {
        return getChildren().contains(dialog);
    }

    /** Shows that dialog; another one that is shown is closed. */
    void open(Parent dialog) {
        getChildren().setAll(dialog);
        Presence.of(this, true);
        Scene scene = getScene();
        before = scene.getFocusOwner();
        Panes.enterDialog(dialog);
        keeping.unsubscribe();
        keeping = scene.focusOwnerProperty().subscribe((_, owner) -> keep(dialog, owner));
    }

    /** Closes the dialog and gives the keyboard back. */
    void close() {
        keeping.unsubscribe();
        getChildren().clear();
        Presence.of(this, false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private static void keep(Parent dialog, @Nullable Node owner) {
        if (!Panes.holds(dialog, owner)) {
            Panes.enterDialog(dialog);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (equals(event.getTarget())) {
            event.consume();
        }
    }
}
