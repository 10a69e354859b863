// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.ui.compare.Candidate;
import dev.portolan.ui.compare.CompareView;
import dev.portolan.ui.compare.CompareViewModel;
import dev.portolan.ui.compare.CompareWindow;
import dev.portolan.ui.compare.ComparedSource;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the window in which two sources are compared: sessions that are open, contexts, snapshots, the demo. */
final class CompareDesk implements CompareWindow {

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 700;

    private final ShellViewModel shell;
    private final ClusterSources sources;
    private final Background background;
    private final Background.Slot reading;
    private final Look look;
    private @Nullable ShellActions actions;
    private @Nullable Stage stage;

    CompareDesk(ShellViewModel shell, ClusterSources sources, Background background, Look look) {
        this.shell = shell;
        this.sources = sources;
        this.background = background;
        reading = background.slot();
        this.look = look;
    }

    /**
     * Opens the window, or brings it to the front.
     *
     * @param quit ends the program
     */
    void open(ShellActions asked, Runnable quit) {
        actions = asked;
        if (stage != null) {
            stage.toFront();
            return;
        }
        OpenCandidates offering = new OpenCandidates(shell, demo());
        List<Candidate> open = offering.now();
        CompareViewModel model = new CompareViewModel(open, background, this);
        offering.follow(model);
        if (open.size() > 1) {
            model.second().set(open.get(1));
        }
        reading.run(() -> sources.kubeconfig(null), kubeconfig -> model.offer(contexts(kubeconfig)));
        Stage opened = new Stage();
        Overlay overlay = new Overlay();
        Scene scene = new Scene(new StackPane(new CompareView(model), overlay), WIDTH, HEIGHT);
        look.dress(scene);
        ShellKeys.share(scene, look, opened::hide);
        ShellKeys.share(scene, () -> help(overlay), quit);
        opened.setTitle(Messages.text("shell.compare.title"));
        opened.getIcons().setAll(AppIcon.images());
        opened.setScene(scene);
        opened.setOnHidden(_ -> {
            offering.close();
            model.close();
            look.forget(scene);
            stage = null;
        });
        stage = opened;
        opened.show();
    }

    private static void help(Overlay overlay) {
        if (!overlay.isOpen()) {
            overlay.open(KeysPane.ofComparison(overlay::close));
        }
    }

    /** Closes the window, if it is open. */
    void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    @Override
    public void copy(String text) {
        CopyButton.copy(text);
    }

    @Override
    public void save(String name, String text) {
        if (actions != null) {
            actions.saveText(name, out -> out.write(text));
        }
    }

    @Override
    public @Nullable Candidate chooseSnapshot() {
        List<Path> files = actions == null ? List.of() : actions.chooseFiles();
        if (files.isEmpty()) {
            return null;
        }
        SourceDescription read = sources.snapshot(files).description();
        return new Candidate(read.kind(), read.name(), read.address(), side(() -> sources.snapshot(files)));
    }

    private Candidate demo() {
        return new Candidate(SourceDescription.Kind.DEMO, Messages.text("shell.source.demo"), "", side(sources::demo));
    }

    private List<Candidate> contexts(Kubeconfig kubeconfig) {
        return kubeconfig.contexts().stream()
                .map(ClusterContext::name)
                .map(name -> new Candidate(
                        SourceDescription.Kind.CONTEXT, name, "", side(() -> sources.context(name, null))))
                .toList();
    }

    private Supplier<ComparedSource> side(Callable<ClusterSource> make) {
        return () -> new OwnSide(make, background, shell);
    }
}
