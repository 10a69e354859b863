// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Latest;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The main window: the start screen, or what is open. */
public final class MainWindow {

    private final Stage stage;
    private final Memory memory;
    private final ShellViewModel shell;
    private final WindowPlace place;
    private final WindowCommands commands;
    private final StackPane root = new StackPane();
    private final MainFrame frame;

    /**
     * A window, not shown yet.
     *
     * @param stage the stage to stand on
     * @param sources what can be opened
     * @param background where work goes
     * @param memory the user's choices
     */
    public MainWindow(Stage stage, ClusterSources sources, Background background, Memory memory) {
        this.stage = stage;
        this.memory = memory;
        shell = new ShellViewModel(memory, Latest::new);
        Scene scene = new Scene(root);
        Look look = new Look(scene, memory);
        commands = new WindowCommands(stage, shell, new Openings(sources, shell, background), look);
        frame = new MainFrame(shell, background, memory, commands);
        commands.command(frame);
        place = new WindowPlace(stage, memory);
        look.theme().subscribe(frame.topBar()::show);
        ShellKeys.install(scene, commands, commands);
        stage.setScene(scene);
        stage.setTitle("Portolan");
        stage.getIcons().setAll(AppIcon.images());
        stage.setOnHiding(_ -> close());
        shell.choosing().subscribe(this::place);
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
        root.getChildren().setAll(frame);
    }

    private void close() {
        place.remember();
        memory.saveAtOnce();
        shell.close();
    }
}
