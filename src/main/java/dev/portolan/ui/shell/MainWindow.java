// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.NamedSource;
import dev.portolan.profile.DnsProfile;
import dev.portolan.settings.Placement;
import dev.portolan.ui.consent.ConsentViewModel;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.EachOne;
import dev.portolan.ui.fx.Latest;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.welcome.WelcomeViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The main window: the start screen, or what is open. */
public final class MainWindow {

    private final Stage stage;
    private final Memory memory;
    private final ShellViewModel shell;
    private final ClusterSources sources;
    private final Look look;
    private final StackPane root = new StackPane();
    private final Overlay overlay = new Overlay();
    private final WindowCommands commands;
    private final MainFrame frame;
    private final StartScreen start;
    private final CompareDesk compare;
    private final Preparation preparation;

    /**
     * A window, not shown yet.
     *
     * @param stage the stage to stand on
     * @param surroundings what the window stands in
     * @param memory the user's choices
     */
    public MainWindow(Stage stage, Surroundings surroundings, Memory memory) {
        this.stage = stage;
        this.memory = memory;
        look = new Look(memory);
        Background background = surroundings.background();
        shell = new ShellViewModel(memory, background, Latest::new);
        ConsentViewModel consent = new ConsentViewModel(ConsentDesk.remembered(memory), EachOne::new);
        sources = surroundings.sources().asking(consent);
        Openings openings = new Openings(sources, shell, background);
        commands = new WindowCommands(stage, shell, openings, look, surroundings);
        frame = new MainFrame(shell, background, memory, commands);
        commands.command(frame, overlay);
        start = new StartScreen(
                new WelcomeViewModel(sources, background, memory.clock(), commands),
                shell,
                memory,
                surroundings.version());
        preparation = new Preparation(sources, shell, background, this::furnish);
        compare = new CompareDesk(shell, sources, background, look);
        commands.compareWith(compare);
        new ConsentDesk(consent, overlay);
        new SayingDesk(consent, overlay, commands::browse);
    }

    /** Reads another kubeconfig than the usual ones on the start screen. */
    public void choose(@Nullable Path kubeconfig) {
        start.choose(kubeconfig);
    }

    /**
     * Opens a source in front of everything. Programs that it needs are run only when the person says so in this window.
     *
     * @param profile makes the profile to use of what the source says, quickly; null to believe the source
     */
    public void open(NamedSource source, @Nullable UnaryOperator<DnsProfile> profile) {
        List<Path> paths = source.paths().stream().map(Path::toAbsolutePath).toList();
        shell.show(new Opening(source.in(sources), profile, paths));
    }

    /** Shows the window. Everything is built before it becomes part of a scene, so that styles are found once. */
    public void show() {
        shell.choosing().subscribe(this::place);
        Placement last = memory.settings().placement();
        Scene scene = new Scene(root, last.width(), last.height());
        ShellKeys.install(scene, commands, new WindowKeys(stage, shell, frame, overlay, look));
        look.dress(scene);
        look.theme().subscribe(frame.topBar()::show);
        stage.setTitle(Messages.text("shell.title"));
        stage.getIcons().setAll(AppIcon.images());
        stage.setScene(scene);
        WindowPlace place = new WindowPlace(stage, memory);
        stage.setOnHiding(_ -> close(place));
        stage.show();
        frame.focus();
        preparation.begin();
    }

    private void place(boolean choosing) {
        frame.setVisible(!choosing);
        root.getChildren().setAll(choosing ? start.view() : frame, overlay);
        if (!choosing) {
            // What is not in the scene cannot have the keyboard.
            frame.focus();
        }
    }

    /** What got its styles out of sight needs none when something is opened. */
    private void furnish() {
        if (!root.getChildren().contains(frame)) {
            root.getChildren().addFirst(frame);
        }
    }

    private void close(WindowPlace place) {
        preparation.end();
        compare.close();
        look.close();
        place.remember();
        memory.saveAtOnce();
        commands.stopServing();
        shell.close();
        // What the views follow and count ends when they leave the scene.
        root.getChildren().clear();
    }
}
