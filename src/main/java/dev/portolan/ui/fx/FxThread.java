// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.application.Platform;

/** The one door to the FX thread. */
public final class FxThread {

    private FxThread() {}

    /** Starts the toolkit, and runs that on its thread. Once in the life of the program; returns at once. */
    public static void start(Runnable first) {
        Platform.startup(first);
    }

    static void later(Runnable action) {
        Platform.runLater(action);
    }
}
