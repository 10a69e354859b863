// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.application.Platform;

/** The one door to the FX thread. */
final class FxThread {

    private FxThread() {}

    static void later(Runnable action) {
        Platform.runLater(action);
    }
}
