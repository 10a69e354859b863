// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.ScriptedSource;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Shown;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is worked out of a session in which nothing happens. */
class QuietSessionTest {

    private static final Instant AT = Instant.parse("2026-03-17T14:02:20Z");

    private final ScriptedSource source = new ScriptedSource();
    private final SessionViewModel session =
            new SessionViewModel(Opening.of(source), _ -> _ -> {}, InstantSource.fixed(AT));

    @BeforeEach
    void open() {
        source.tell(DemoWorld.snapshot());
        sync(AT);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void pictureThatIsOnlyInSyncAgainIsShownAndNothingIsWorkedOut() {
        Shown before = session.picture().get();

        SessionView later = sync(AT.plusSeconds(30));

        assertThat(session.shown().get().view()).isSameAs(later);
        assertThat(session.picture().get()).isSameAs(before);
    }

    @Test
    void agesAreWorkedOutOnceAMinuteHoweverOftenItIsInSync() {
        sync(AT.plusSeconds(30));
        SessionView later = sync(AT.plusSeconds(60));

        assertThat(session.picture().get().view()).isSameAs(later);
    }

    @Test
    void selectedServiceAndLostConnectionAreSeenAtOnce() {
        session.select(World.id("kiada/quote"));
        assertThat(session.picture().get()).isSameAs(session.shown().get());

        source.listener().state(new SourceState.Stale(AT, Problem.of("Lost."), 1, AT));
        session.arrive(session.newest());

        assertThat(session.picture().get().view().state()).isInstanceOf(SourceState.Stale.class);
    }

    @Test
    void serviceThatIsSelectedWhileAPictureIsToldIsSeen() {
        source.tell(new World().clusterIp("kiada/web", "10.96.0.1").snapshot());
        session.shown().subscribe((_, _) -> session.select(World.id("kiada/web")));

        sync(AT.plusSeconds(1));

        assertThat(session.picture().get()).isEqualTo(session.shown().get());
        assertThat(session.selected()).isEqualTo(World.id("kiada/web"));
    }

    private SessionView sync(Instant at) {
        source.listener().state(new SourceState.Live(at));
        SessionView newest = session.newest();
        session.arrive(newest);
        return newest;
    }
}
