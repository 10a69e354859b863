// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Shows focus rings to whoever uses the keyboard: after a click everybody knows where it went. The root of the window has the
 * pseudo-class {@code keyboard} meanwhile. JavaFX's own {@code :focus-visible} does not know of focus that arrows move within a
 * control, nor of focus that a key gives to a pane or a dialog.
 */
public final class FocusRings {

    private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");

    private FocusRings() {}

    /** Has a window show them so. */
    public static void install(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> show(scene, false));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey()) {
                show(scene, true);
            }
        });
    }

    /** Whether the keyboard was used last. */
    static boolean areShown(Scene scene) {
        return scene.getRoot().getPseudoClassStates().contains(KEYBOARD);
    }

    private static void show(Scene scene, boolean rings) {
        scene.getRoot().pseudoClassStateChanged(KEYBOARD, rings);
    }
}
