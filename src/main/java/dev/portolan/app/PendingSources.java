// SPDX-License-Identifier: Apache-2.0
package dev.portolan.app;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in until the sources of {@code kube} land: every source says that it cannot be read. */
final class PendingSources implements ClusterSources {

    @Override
    public Kubeconfig kubeconfig(@Nullable Path file) {
        return new Kubeconfig(List.of(), List.of(), "", List.of(Problem.of("Kubeconfigs cannot be read yet.")));
    }

    @Override
    public ClusterSource context(String context, @Nullable Path file) {
        return new Unreadable(new SourceDescription(SourceDescription.Kind.CONTEXT, context, "", ""));
    }

    @Override
    public ClusterSource snapshot(List<Path> paths) {
        return new Unreadable(new SourceDescription(SourceDescription.Kind.SNAPSHOT, paths.toString(), "", ""));
    }

    @Override
    public ClusterSource demo() {
        return new Unreadable(new SourceDescription(SourceDescription.Kind.DEMO, "demo", "", ""));
    }

    private record Unreadable(SourceDescription description) implements ClusterSource {
        @Override
        public SourceConnection open(SourceListener listener) {
            listener.state(new SourceState.Failed(Problem.of(description.name() + " cannot be read yet.")));
            return new Idle();
        }
    }

    private record Idle() implements SourceConnection {
        @Override
        public void focus(@Nullable NamespacedName service) {}

        @Override
        public void refresh() {}

        @Override
        public void stayOffline() {}

        @Override
        public void close() {}
    }
}
