// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.ClusterSession;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.FixedSource;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A source that says nothing is waited for only as long as a person may be busy signing in. */
class PictureReaderTest {

    private final Arrivals views = new Arrivals();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void silenceEndsWhereNobodySignsIn() throws Exception {
        assertThat(PictureReader.awaited(views, () -> false, 0)).isNull();
    }

    @Test
    void silenceIsBorneWhileSomebodySignsIn() throws Exception {
        try (ClusterSession session = ClusterSession.open(
                FixedSource.of("demo", DemoWorld.snapshot(), Instant.EPOCH), KubeadmCorefile.profile())) {
            SessionView view = session.view();

            assertThat(PictureReader.awaited(views, () -> signsInUntil(3, view), 0))
                    .isSameAs(view);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void signingInThatEndsWithoutAWordIsSilenceAgain() throws Exception {
        assertThat(PictureReader.awaited(views, () -> asked.incrementAndGet() < 3, 0))
                .isNull();
        assertThat(asked).hasValue(3);
    }

    private boolean signsInUntil(int times, SessionView view) {
        if (asked.incrementAndGet() == times) {
            views.accept(view);
        }
        return true;
    }
}
