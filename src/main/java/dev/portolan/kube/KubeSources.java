// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.kube.access.RememberedConsent;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.KubeconfigFiles;
import dev.portolan.kube.config.KubeconfigWatch;
import dev.portolan.kube.demo.DemoSource;
import dev.portolan.kube.live.Choice;
import dev.portolan.kube.live.LiveSource;
import dev.portolan.kube.live.Rehearsal;
import dev.portolan.kube.snapshot.SnapshotSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of this room. Safe for any thread. */
public final class KubeSources implements ClusterSources {

    private final InstantSource clock;
    private final Consent consent;
    private final Host host = Host.thisOne();
    private final KubeconfigFiles kubeconfigs = new KubeconfigFiles(host);

    /**
     * Sources that run the programs of a kubeconfig without asking.
     *
     * @param clock the time, by which the demo is dated and retries are told
     */
    public KubeSources(InstantSource clock) {
        this(clock, Consent.GIVEN);
    }

    private KubeSources(InstantSource clock, Consent consent) {
        this.clock = clock;
        this.consent = consent;
    }

    @Override
    public ClusterSources asking(Consent person) {
        return new KubeSources(clock, new RememberedConsent(person));
    }

    @Override
    public Kubeconfig kubeconfig(@Nullable Path file) {
        return kubeconfigs.read(file).listed();
    }

    @Override
    public Kubeconfig kubeconfigAfter(@Nullable Path file, Kubeconfig before) throws InterruptedException {
        return new KubeconfigWatch(kubeconfigs, file).after(before);
    }

    @Override
    public ClusterSource context(String context, @Nullable Path file) {
        return context(context, file, "");
    }

    @Override
    public ClusterSource context(String context, @Nullable Path file, String namespace) {
        return new LiveSource(host, new Choice(context, file, namespace), clock, consent);
    }

    @Override
    public void prepare() {
        new Rehearsal(clock).run();
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
