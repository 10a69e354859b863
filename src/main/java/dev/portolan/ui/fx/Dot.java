// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.layout.Region;

/** A dot that tells a state. Its text for screen readers is set by who knows what it means. */
public final class Dot extends Region {

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
        getStyleClass().removeAll(Styles.WARN, Styles.IDLE, Styles.UNKNOWN);
        switch (state) {
            case READY -> {}
            case WARN -> getStyleClass().add(Styles.WARN);
            case IDLE -> getStyleClass().add(Styles.IDLE);
            case UNKNOWN -> getStyleClass().add(Styles.UNKNOWN);
        }
    }
}
