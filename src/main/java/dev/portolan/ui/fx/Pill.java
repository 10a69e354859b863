// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.control.Label;

/** A short value on a round ground: a count beside a title. */
public final class Pill extends Label {

    /** A pill that shows nothing yet. */
    public Pill() {
        this("");
    }

    /** A pill with that text. */
    public Pill(String text) {
        super(text);
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
    }
}
