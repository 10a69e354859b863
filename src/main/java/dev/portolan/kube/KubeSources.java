// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.kube.demo.DemoSource;
import dev.portolan.kube.live.LiveSource;
import dev.portolan.kube.snapshot.SnapshotSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of this room. Safe for any thread. */
public final class KubeSources implements ClusterSources {

    private final InstantSource clock;
    private final Host host = Host.thisOne();
    private final KubeconfigFiles kubeconfigs = new KubeconfigFiles(host);

    /**
     * @param clock the time, by which the demo is dated and retries are told
     */
    public KubeSources(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Kubeconfig kubeconfig(@Nullable Path file) {
        return kubeconfigs.read(file).listed();
    }

    @Override
    public ClusterSource context(String context, @Nullable Path file) {
        return new LiveSource(host, context, file, clock);
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
