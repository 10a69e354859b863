// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.kube.demo.DemoSource;
import dev.portolan.kube.snapshot.SnapshotSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of this room. Safe for any thread. */
public final class KubeSources implements ClusterSources {

    private final InstantSource clock;

    /**
     * @param clock the time, by which the demo is dated and retries are told
     */
    public KubeSources(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Kubeconfig kubeconfig(@Nullable Path file) {
        return new Kubeconfig(List.of(), List.of(), "", List.of(Problem.of("Kubeconfigs cannot be read yet.")));
    }

    @Override
    public ClusterSource context(String context, @Nullable Path file) {
        return new PendingContext(new SourceDescription(SourceDescription.Kind.CONTEXT, context, "", ""));
    }

    @Override
    public ClusterSource snapshot(List<Path> paths) {
        return new SnapshotSource(paths);
    }

    @Override
    public ClusterSource demo() {
        return new DemoSource(clock);
    }
}
