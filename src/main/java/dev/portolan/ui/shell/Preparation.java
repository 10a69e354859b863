// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.ui.fx.Background;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Lets the window and the sources prepare for the first cluster while a person chooses one. Whatever is opened puts an end to it,
 * since it needs the processors itself.
 */
final class Preparation {

    /** The window comes first. */
    private static final Duration REST = Duration.seconds(1);

    private final PauseTransition rest = new PauseTransition(REST);
    private final ClusterSources sources;
    private final ShellViewModel shell;
    private final Runnable furnishing;
    private final Background.Slot slot;

    /**
     * Prepares nothing yet.
     *
     * @param furnishing what the window does, in a moment
     */
    Preparation(ClusterSources sources, ShellViewModel shell, Background background, Runnable furnishing) {
        this.sources = sources;
        this.shell = shell;
        this.furnishing = furnishing;
        slot = background.slot();
        rest.setOnFinished(_ -> prepare());
        shell.pending().subscribe(_ -> end());
    }

    /** Prepares in a moment, if nothing is being opened. */
    void begin() {
        if (shell.choosing().get() && shell.pending().get() == null) {
            rest.playFromStart();
        }
    }

    /** Prepares now. */
    void prepare() {
        furnishing.run();
        slot.run(
                () -> {
                    sources.prepare();
                    return true;
                },
                _ -> {});
    }

    /** Prepares no longer. */
    void end() {
        rest.stop();
        slot.cancel();
    }
}
