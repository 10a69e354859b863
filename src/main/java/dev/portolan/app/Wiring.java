// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

import dev.portolan.cli.Commands;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.kube.KubeSources;
import dev.portolan.probe.Lookup;
import dev.portolan.probe.WorkstationResolvers;
import dev.portolan.resolve.Question;
import dev.portolan.settings.SettingsFolder;
import dev.portolan.settings.SettingsStore;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.FxBackground;
import dev.portolan.ui.resolve.OutsideAnswer;
import dev.portolan.ui.shell.MainWindow;
import dev.portolan.ui.shell.Memory;
import dev.portolan.ui.shell.Network;
import dev.portolan.ui.shell.Surroundings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** Constructs everything, in plain code. What one command needs is not made for another. */
final class Wiring {

    private final InstantSource clock = InstantSource.system();
    private final ClusterSources sources = new KubeSources(clock);
    private final Background background = new FxBackground();
    private final Network network = new Network(new ServedDns(clock), Wiring::outside);

    /** The command line. */
    Commands commands() {
        return new Commands(sources, request -> new Portolan(this, request).run());
    }

    /** The user's choices, read now. */
    Memory memory() {
        Path folder = SettingsFolder.of(
                System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
        return new Memory(new SettingsStore(folder), background, clock);
    }

    /** The main window on that stage. On the FX thread. */
    MainWindow window(Stage stage, Memory memory, Consumer<String> browser) {
        return new MainWindow(stage, new Surroundings(sources, background, version(), network, browser), memory);
    }

    private static OutsideAnswer outside(Question question) {
        Lookup lookup = new WorkstationResolvers().look(question);
        return new OutsideAnswer(lookup.message(), lookup.server(), lookup.trouble());
    }

    /** The number in the jar's manifest; empty in a program that runs from its classes. */
    private static String version() {
        return Objects.requireNonNullElse(Wiring.class.getPackage().getImplementationVersion(), "");
    }
}
