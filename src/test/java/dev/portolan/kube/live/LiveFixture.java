// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Consent;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.config.Host;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.RecordingListener;
import dev.portolan.testing.Snapshots;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Opens live sources that hurry. */
final class LiveFixture {

    /** Fast enough for tests, slow enough for a busy machine. */
    static final Pace FAST = new Pace(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofMillis(50));

    private static final Duration HOUR = Duration.ofHours(1);

    /** So slow that what waits for any of it is not seen to end in a test. */
    static final Pace NEVER = new Pace(HOUR, HOUR, HOUR, HOUR, HOUR);

    private LiveFixture() {}

    static SourceConnection open(Host host, RecordingListener heard) {
        return open(host, heard, FAST);
    }

    static SourceConnection open(Host host, RecordingListener heard, Pace pace) {
        return source(host, pace).open(heard);
    }

    static LiveSource source(Host host, Pace pace) {
        return new LiveSource(host, new Choice("test", null, ""), InstantSource.system(), Consent.GIVEN, pace);
    }

    /** A pace at which silence is noticed that soon. */
    static Pace impatient(Duration silence) {
        return new Pace(silence, silence, silence, FAST.firstRetry(), FAST.longestRetry());
    }

    static FakeApiServer serving(BigWorld world) {
        FakeApiServer server = FakeApiServer.plain();
        world.objects().forEach(server::put);
        return server;
    }

    /** Puts the objects of the demo there. */
    static void putDemo(FakeApiServer server) {
        ClusterSnapshot demo = Snapshots.resource("/dev/portolan/kube/demo.yaml");
        demo.services().forEach(server::put);
        demo.slices().forEach(server::put);
        demo.namespaces().forEach(server::put);
        demo.nodes().forEach(server::put);
        demo.pods().forEach(server::put);
    }

    /** Waits until the picture is as the server's. */
    static void awaitSame(RecordingListener heard, FakeApiServer server) {
        heard.awaitPicture(picture -> same(picture, server.state().picture()));
        heard.await(SourceState.Live.class);
    }

    /** Waits until the picture is that one. */
    static void awaitPicture(RecordingListener heard, ClusterSnapshot expected) {
        heard.awaitPicture(picture -> same(picture, expected));
    }

    private static boolean same(ClusterSnapshot one, ClusterSnapshot other) {
        return one.services().toList().equals(other.services().toList())
                && Set.copyOf(one.slices()).equals(Set.copyOf(other.slices()))
                && List.copyOf(one.namespaces()).equals(List.copyOf(other.namespaces()));
    }

    /** Fails unless the picture is as the server's. */
    static void assertSame(RecordingListener heard, FakeApiServer server) {
        ClusterSnapshot there = server.state().picture();
        assertThat(heard.snapshot().services())
                .containsExactlyElementsOf(there.services().toList());
        assertThat(heard.snapshot().slices()).containsExactlyInAnyOrderElementsOf(there.slices());
        assertThat(heard.snapshot().namespaces()).containsExactlyElementsOf(there.namespaces());
    }
}
