// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.ScriptedSource;
import dev.portolan.testing.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a tab tells of a session that nobody looks at. */
class SessionNewsTest {

    private static final Instant AT = Instant.parse("2026-03-17T14:02:20Z");
    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();

    private final BlockingQueue<SessionView> views = new LinkedBlockingQueue<>();
    private final ScriptedSource source = new ScriptedSource();
    private final SessionViewModel session =
            new SessionViewModel(Opening.of(source), _ -> views::add, InstantSource.fixed(AT));

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void changesAreCountedWhileNobodyLooks() throws InterruptedException {
        SessionView changed = change();

        session.arrive(changed);
        assertThat(session.news().get()).isEqualTo(1);

        session.watch(true);
        assertThat(session.news().get()).isZero();
        session.watch(false);
        session.arrive(changed);
        assertThat(session.news().get()).isZero();
    }

    @Test
    void clearedLogHasNoNews() throws InterruptedException {
        session.arrive(change());
        session.clearChanges();
        session.arrive(next(view -> view.changes().entries().isEmpty()));

        assertThat(session.news().get()).isZero();
    }

    private SessionView change() throws InterruptedException {
        ClusterChange gone = new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"));
        source.tell(DEMO);
        source.listener().state(new SourceState.Live(AT));
        source.tell(DEMO.apply(List.of(gone), AT), gone);
        return next(view -> !view.changes().entries().isEmpty());
    }

    private SessionView next(Predicate<SessionView> wanted) throws InterruptedException {
        SessionView view = views.poll(10, TimeUnit.SECONDS);
        while (view != null && !wanted.test(view)) {
            view = views.poll(10, TimeUnit.SECONDS);
        }
        assertThat(view).isNotNull();
        return view;
    }
}
