// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.kube.snapshot.SnapshotReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** The demo cluster, as it stands at the beginning each time it is opened. */
public final class DemoSource implements ClusterSource {

    /** When the snapshot of the demo was taken. */
    public static final Instant TAKEN = Instant.parse("2026-03-17T13:59:58Z");

    private static final String SNAPSHOT = "/dev/portolan/kube/demo.yaml";

    private final InstantSource clock;

    public DemoSource(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(SourceDescription.Kind.DEMO, "kind-kind", "127.0.0.1:38211", "v1.34.0");
    }

    @Override
    public SourceConnection open(SourceListener listener) {
        return new DemoConnection(this, listener, clock);
    }

    /** The objects as they stand at the beginning, if that is now. */
    ClusterSnapshot beginning(Instant now) {
        try (InputStream in = Objects.requireNonNull(DemoSource.class.getResourceAsStream(SNAPSHOT))) {
            ClusterSnapshot taken =
                    new SnapshotReader().read(in, "demo.yaml", TAKEN).snapshot();
            return new TimeShift(Duration.between(TAKEN, now)).apply(taken.covering(Coverage.COMPLETE), now);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo is part of the program", e);
        }
    }
}
