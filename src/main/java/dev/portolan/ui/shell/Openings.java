// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.settings.RecentSource;
import dev.portolan.ui.fx.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes sources in the background and opens them. */
final class Openings {

    private final ClusterSources sources;
    private final ShellViewModel shell;
    private final Background.Slot slot;

    Openings(ClusterSources sources, ShellViewModel shell, Background background) {
        this.sources = sources;
        this.shell = shell;
        slot = background.slot();
    }

    void demo() {
        open(sources::demo, List.of());
    }

    void snapshot(List<Path> paths) {
        open(() -> sources.snapshot(paths), paths);
    }

    /**
     * Connects.
     *
     * @param file the kubeconfig that has the context, null for the usual ones
     */
    void context(String name, @Nullable Path file) {
        open(() -> sources.context(name, file), file == null ? List.of() : List.of(file));
    }

    void recent(RecentSource source) {
        switch (source.kind()) {
            case DEMO -> demo();
            case SNAPSHOT -> snapshot(source.paths());
            case CONTEXT ->
                context(
                        source.name(),
                        source.paths().isEmpty() ? null : source.paths().getFirst());
        }
    }

    private void open(Callable<ClusterSource> make, List<Path> paths) {
        slot.run(make, source -> shell.open(new Opening(source, null, paths)));
    }
}
