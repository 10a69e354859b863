// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.control.Label;

/** The sign of a change, in its colour. */
public final class ChangeSign extends Label {

    private static final StyleChoice HUES = new StyleChoice(Styles.OK, Styles.BAD, Styles.MUTED, Styles.ACCENT_TEXT);

    /** A sign that shows nothing yet. */
    public ChangeSign() {
        getStyleClass().addAll(Styles.MONO, Styles.STRONG, "change-sign");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows {@code +}, {@code -}, {@code ~} or {@code ?}, and returns itself. */
    public ChangeSign showing(String sign) {
        // A hyphen is hard to see between words; the minus sign is as wide as the plus.
        setText(sign.equals("-") ? "\u2212" : sign);
        HUES.show(
                this,
                switch (sign) {
                    case "+" -> Styles.OK;
                    case "-" -> Styles.BAD;
                    case "?" -> Styles.MUTED;
                    default -> Styles.ACCENT_TEXT;
                });
        return this;
    }
}
