// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.SourceState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where nothing of the first lists arrives any more, that is told long before they are given up. */
@Timeout(60)
class SilenceTest extends AgainstFakeServer {

    private static final Pace TOLD_SOON = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(40),
            Duration.ofSeconds(40),
            LiveFixture.FAST.firstRetry(),
            LiveFixture.FAST.longestRetry());

    @Test
    void networkThatFallsSilentIsToldAndWaitedFor() {
        CountDownLatch moving = new CountDownLatch(1);
        server.faults().forbid(request -> request.path().endsWith("/endpointslices") && !hasCome(moving), "never");

        open(TOLD_SOON);

        SourceState.Connecting silent =
                heard.await(SourceState.Connecting.class, connecting -> connecting.silence() != null);
        assertThat(silent.silence().line())
                .isEqualTo("Nothing has come from 127.0.0.1:" + server.port()
                        + " for 1 s. It is waited for still. Check the network or the VPN.");
        moving.countDown();
        heard.await(SourceState.Live.class);
        LiveFixture.assertSame(heard, server);
    }

    @Test
    void whateverArrivesBreaksTheSilence() throws IOException {
        AtomicInteger heardOf = new AtomicInteger();
        try (InputStream stream =
                new HeardStream(new ByteArrayInputStream(new byte[] {1, 2, 3}), heardOf::incrementAndGet)) {
            assertThat(stream.read()).isEqualTo(1);
            assertThat(heardOf).hasValue(1);
            assertThat(stream.read(new byte[5])).isEqualTo(2);
            assertThat(heardOf).hasValue(2);
        }
    }

    private static boolean hasCome(CountDownLatch latch) {
        try {
            return latch.await(40, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
