// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.testing.FixedLoopbackDns;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.resolve.OutsideNames;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** The main window of a test. */
record ShownWindow(Stage stage, MainWindow window) {

    /** Shows a window of which something else was asked first, such as to open a source. */
    static ShownWindow of(Surroundings surroundings, Memory memory, Consumer<MainWindow> first) {
        return Toolkit.onFxThread(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(stage, surroundings, memory);
            first.accept(window);
            window.show();
            return new ShownWindow(stage, window);
        });
    }

    /** Nothing around it but these: no network, no browser. */
    static Surroundings alone(ClusterSources sources, Background background) {
        Network network = new Network(new FixedLoopbackDns(), OutsideNames.NOBODY);
        return new Surroundings(sources, background, "0.1.0", network, _ -> {});
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    void close() {
        Toolkit.onFxThread(() -> {
            stage.hide();
            return true;
        });
    }
}
