// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.IdleConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A cluster in which endpoints become ready and unready as often as wanted, each time with a picture of its own. */
final class FloodSource implements ClusterSource {

    private static final int CONCERNED = 10;

    private final BigWorld world;
    private final Random random = new Random(7);
    private final CountDownLatch told = new CountDownLatch(1);
    private @Nullable SourceListener listener;
    private ClusterSnapshot snapshot;
    private int watched;

    FloodSource(BigWorld world) {
        this.world = world;
        snapshot = world.snapshot();
    }

    /** The picture after all changes so far. */
    ClusterSnapshot snapshot() {
        return snapshot;
    }

    /** Every tenth change concerns the Service of that number. */
    void watch(int service) {
        watched = service;
    }

    /** Changes so many slices a second, for so long; returns how many changed. */
    int flood(int perSecond, Duration howLong) throws InterruptedException {
        told.await();
        long start = System.nanoTime();
        int sent = 0;
        while (System.nanoTime() - start < howLong.toNanos()) {
            change(watched >= 0 && sent % CONCERNED == 0 ? watched : random.nextInt(world.services()));
            sent++;
            long due = start + sent * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return sent;
    }

    /** Has an endpoint of the Service of that number become ready or unready. */
    void change(int service) {
        NamespacedName id = world.slice(service).id();
        EndpointSlice slice = snapshot.slice(id).orElseThrow();
        List<Endpoint> endpoints = new ArrayList<>(slice.endpoints());
        int which = random.nextInt(endpoints.size());
        Endpoint before = endpoints.get(which);
        endpoints.set(
                which,
                new Endpoint(
                        before.addresses(),
                        before.isReady() ? EndpointConditions.NOT_READY : EndpointConditions.READY,
                        before.hostname(),
                        before.target(),
                        before.placement()));
        ClusterChange put = new ClusterChange.Put(
                new EndpointSlice(slice.id(), slice.labels(), slice.addressType(), slice.ports(), endpoints));
        Instant now = Instant.now();
        snapshot = snapshot.apply(List.of(put), now);
        if (listener != null) {
            listener.changed(snapshot, List.of(put));
            listener.state(new SourceState.Live(now));
        }
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(SourceDescription.Kind.CONTEXT, "flood", "127.0.0.1:6443", "v1.36.0");
    }

    @Override
    public SourceConnection open(SourceListener heard) {
        listener = heard;
        heard.described(description());
        heard.changed(snapshot, List.of());
        heard.state(new SourceState.Live(Instant.now()));
        told.countDown();
        return new IdleConnection();
    }
}
