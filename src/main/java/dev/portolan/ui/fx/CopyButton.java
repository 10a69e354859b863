// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/** Puts a text on the clipboard, and shows for a moment that it did. */
public final class CopyButton extends Button {

    private final Supplier<String> text;
    private final PauseTransition told = new PauseTransition(Duration.seconds(1.2));

    /**
     * A small button without border.
     *
     * @param tooltip what is copied: {@code Copy full name}
     * @param text asked when the button is pressed
     */
    public CopyButton(String tooltip, Supplier<String> text) {
        this.text = text;
        getStyleClass().addAll(Styles.FLAT_BUTTON, Styles.ICON_ONLY, Styles.SMALL_BUTTON, "copy-button");
        setGraphic(Icons.COPY.captionIcon());
        setTooltip(new Tooltip(tooltip));
        setAccessibleText(tooltip);
        setOnAction(_ -> copyOwn());
        told.setOnFinished(_ -> setGraphic(Icons.COPY.captionIcon()));
    }

    /** Puts a text on the clipboard. */
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private void copyOwn() {
        copy(text.get());
        setGraphic(Icons.DONE.captionIcon());
        told.playFromStart();
    }
}
