// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.Authority;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.RecordingListener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster is followed over TLS, packed, and through the end of its certificate. */
@Timeout(60)
class SecureSourceTest {

    private static final BigWorld WORLD = new BigWorld(30, 3, 5);
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final Instant LONG_AGO = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    private Path folder;

    private final Authority authority = new Authority("kubernetes");
    private final FakeApiServer server = FakeApiServer.secure(authority.server("localhost", TOMORROW), null);
    private final RecordingListener heard = new RecordingListener();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void packedListsFillThePictureAndWatchesFollow() {
        server.faults().gzip(true);
        try (SourceConnection _ = live()) {
            server.put(WORLD.service(100));

            LiveFixture.awaitSame(heard, server);
            assertThat(server.requests())
                    .filteredOn(request -> !request.isWatch())
                    .extracting(request -> request.header("Accept-Encoding"))
                    .containsOnly("gzip");
        }
    }

    @Test
    void certificateThatEndsIsToldAndItsSuccessorIsTaken() {
        try (SourceConnection _ = live()) {
            server.goDown();
            server.prove(authority.server("localhost", LONG_AGO));
            server.comeUp();

            SourceState.Stale expired = heard.await(
                    SourceState.Stale.class,
                    stale -> stale.problem().happened().equals("The certificate of 127.0.0.1 expired on 5 Mar 2026."));
            assertThat(expired.problem().cause()).isEqualTo(Problem.Cause.TRUST);
            server.goDown();
            server.prove(authority.server("localhost", TOMORROW));
            server.put(WORLD.service(100));
            server.comeUp();

            LiveFixture.awaitSame(heard, server);
        }
    }

    @Test
    void serverThatIsBelievedWithoutProofIsWarnedOf() {
        try (SourceConnection _ = LiveFixture.open(
                KubeconfigText.of(server.url())
                        .cluster("insecure-skip-tls-verify: true")
                        .write(folder),
                heard)) {
            heard.await(SourceState.Live.class);

            assertThat(heard.issues())
                    .extracting(ReadIssue::sentence)
                    .containsExactly(
                            "Context test: insecure-skip-tls-verify is set: anybody could pretend to be 127.0.0.1:"
                                    + server.port() + ".");
        }
    }

    private SourceConnection live() {
        WORLD.objects().forEach(server::put);
        SourceConnection connection = LiveFixture.open(
                KubeconfigText.of(server.url()).trusting(authority).write(folder), heard);
        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
        return connection;
    }
}
