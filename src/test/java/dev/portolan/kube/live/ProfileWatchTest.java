// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceState;
import dev.portolan.testing.KubeconfigText;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody asks any more how the DNS is set up once nobody wants to know. */
@Timeout(60)
class ProfileWatchTest extends AgainstFakeServer {

    private final BlockingQueue<Thread> watches = new LinkedBlockingQueue<>();
    private LiveSource source;

    private enum End {
        CLOSED(SourceConnection::close),
        OFFLINE(SourceConnection::stayOffline);

        private final Consumer<SourceConnection> end;

        End(Consumer<SourceConnection> end) {
            this.end = end;
        }
    }

    @BeforeEach
    void begin() {
        source = LiveFixture.source(KubeconfigText.of(server.url()).write(folder), LiveFixture.FAST);
    }

    @ParameterizedTest
    @EnumSource
    void connectionThatEndsLeavesNoWatch(End how) throws InterruptedException {
        source.onProfile(profile -> watches.add(Thread.currentThread()));
        connection = source.open(heard);
        Thread watch = watch();

        how.end.accept(connection);

        assertThat(watch.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void connectionThatIsClosedByWhoeverIsToldTheProfileLeavesNoWatch() throws InterruptedException {
        CompletableFuture<SourceConnection> opened = new CompletableFuture<>();
        source.onProfile(profile -> {
            watches.add(Thread.currentThread());
            opened.join().close();
        });
        connection = source.open(heard);
        opened.complete(connection);

        assertThat(watch().join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void defectEndsTheConnectionInsteadOfConnectingForEver() {
        source.onProfile(_ -> {
            throw new IllegalStateException("token: hush");
        });
        connection = source.open(heard);

        assertThat(heard.await(SourceState.class, ProfileWatchTest::isEnded).toString())
                .contains("Reading ended with a defect of Portolan.")
                .doesNotContain("hush");
    }

    private static boolean isEnded(SourceState state) {
        return state instanceof SourceState.Failed || state instanceof SourceState.Stale;
    }

    private Thread watch() throws InterruptedException {
        Thread watch = watches.poll(20, TimeUnit.SECONDS);
        assertThat(watch).isNotNull();
        return watch;
    }
}
