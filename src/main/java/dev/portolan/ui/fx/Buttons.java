// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Buttons in the forms that recur. */
public final class Buttons {

    private Buttons() {}

    /** A button with a border, of 30 pixels. */
    public static Button plain(String text, Runnable action) {
        return made(text, null, action);
    }

    /** A button with a border and an icon, of 30 pixels. */
    public static Button withIcon(String text, Icons icon, Runnable action) {
        return made(text, icon.icon(), action);
    }

    /** The one button that does what the screen is for. */
    public static Button primary(String text, Icons icon, Runnable action) {
        return Texts.styled(made(text, icon.icon(), action), Styles.PRIMARY_BUTTON);
    }

    /** A button with a border, of 26 pixels. */
    public static Button small(String text, Icons icon, Runnable action) {
        return Texts.styled(made(text, icon.captionIcon(), action), Styles.SMALL_BUTTON);
    }

    /** A button without border, of 26 pixels. */
    public static Button flat(String text, Runnable action) {
        return Texts.styled(made(text, null, action), Styles.SMALL_BUTTON, Styles.FLAT_BUTTON);
    }

    /** A button without border that carries an icon only; the tooltip is its name for screen readers too. */
    public static Button icon(Icons icon, String tooltip, Runnable action) {
        return named(Texts.styled(made("", icon.icon(), action), Styles.FLAT_BUTTON, Styles.ICON_ONLY), tooltip);
    }

    /** Gives a control a name that shows when the pointer rests on it and that screen readers say. */
    public static <B extends ButtonBase> B named(B button, String name) {
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    private static Button made(String text, @Nullable Node graphic, Runnable action) {
        Button button = Texts.uncut(new Button(text, graphic));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
