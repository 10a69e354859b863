// SPDX-License-Identifier: Apache-2.0
package planted.ui.tree;

import java.util.function.Consumer;
import javafx.application.Platform;

class RunsLater {
    void call() {
        Platform.runLater(() -> {});
    }

    Consumer<Runnable> refer() {
        return Platform::runLater;
    }
}
