// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.layout.Region;

/** A dot that tells a state. Its text for screen readers is set by who knows what it means. */
public final class Dot extends Region {

    private static final StyleChoice LOOKS = new StyleChoice(Styles.WARN, Styles.IDLE, Styles.UNKNOWN);

    /** What a dot can tell. */
    public enum State {
        /** Ready, live. */
        READY,
        /** Terminating, stale: look. */
        WARN,
        /** Not ready, not connected: hollow and dashed. */
        IDLE,
        /** Not known. */
        UNKNOWN
    }

    /** A dot in that state. */
    public Dot(State state) {
        getStyleClass().add(Styles.DOT);
        show(state);
    }

    /** Shows that state from now on. */
    public void show(State state) {
        switch (state) {
            case READY -> LOOKS.show(this);
            case WARN -> LOOKS.show(this, Styles.WARN);
            case IDLE -> LOOKS.show(this, Styles.IDLE);
            case UNKNOWN -> LOOKS.show(this, Styles.UNKNOWN);
        }
    }
}
