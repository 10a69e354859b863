// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Latest;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.welcome.WelcomeViewModel;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The main window: the start screen, or what is open. */
public final class MainWindow {

    private final Stage stage;
    private final Memory memory;
    private final ShellViewModel shell;
    private final WindowPlace place;
    private final StackPane root = new StackPane();
    private final MainFrame frame;
    private final StartScreen start;

    /**
     * A window, not shown yet.
     *
     * @param stage the stage to stand on
     * @param sources what can be opened
     * @param background where work goes
     * @param memory the user's choices
     * @param version the number of the version, empty for a program that was built from source
     */
    public MainWindow(Stage stage, ClusterSources sources, Background background, Memory memory, String version) {
        this.stage = stage;
        this.memory = memory;
        shell = new ShellViewModel(memory, background, Latest::new);
        Scene scene = new Scene(root);
        Look look = new Look(scene, memory);
        WindowCommands commands = new WindowCommands(stage, shell, new Openings(sources, shell, background), look);
        frame = new MainFrame(shell, background, memory, commands);
        start = new StartScreen(
                new WelcomeViewModel(sources, background, memory.clock(), commands), shell, memory, version);
        commands.command(frame);
        place = new WindowPlace(stage, memory);
        look.theme().subscribe(frame.topBar()::show);
        ShellKeys.install(scene, commands, commands);
        dress(scene);
        shell.choosing().subscribe(this::place);
    }

    /** Reads another kubeconfig than the usual ones on the start screen. */
    public void choose(@Nullable Path kubeconfig) {
        start.choose(kubeconfig);
    }

    private void dress(Scene scene) {
        stage.setScene(scene);
        stage.setTitle(Messages.text("shell.title"));
        stage.getIcons().setAll(AppIcon.images());
        stage.setOnHiding(_ -> close());
    }

    /** Opens a source in front of everything. */
    public void open(Opening opening) {
        shell.show(opening);
    }

    /** Shows the window. */
    public void show() {
        stage.show();
    }

    private void place(boolean choosing) {
        root.getChildren().setAll(choosing ? start.view() : frame);
    }

    private void close() {
        place.remember();
        memory.saveAtOnce();
        shell.close();
    }
}
