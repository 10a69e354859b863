// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.NamedSource;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.FixedLoopbackDns;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.FxBackground;
import dev.portolan.ui.resolve.OutsideNames;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
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

    /** Shows a window that remembers what it has to in that folder, with the demo open. */
    static ShownWindow ofDemo(ClusterSources sources, Path folder) throws TimeoutException {
        FxBackground background = new FxBackground();
        ShownWindow shown = of(
                alone(sources, background),
                new Memory(new SettingsStore(folder), background, InstantSource.system()),
                window -> window.open(new NamedSource.Demo(), null));
        Toolkit.until(() -> shown.headline().equals("quote"));
        return shown;
    }

    /** Nothing around it but these: no network, no browser. */
    static Surroundings alone(ClusterSources sources, Background background) {
        Network network = new Network(new FixedLoopbackDns(), OutsideNames.NOBODY);
        return new Surroundings(sources, background, "0.1.0", network, _ -> {});
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    /** The Service that it shows; empty while it shows none. */
    String headline() {
        return Seen.text(root(), ".service-header .headline");
    }

    void close() {
        Toolkit.onFxThread(() -> {
            stage.hide();
            return true;
        });
    }
}
