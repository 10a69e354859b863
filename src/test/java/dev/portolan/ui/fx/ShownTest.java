// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When there is more to see than before. */
class ShownTest {

    private static final Instant AT = Instant.parse("2026-03-17T14:02:20Z");
    private static final SourceDescription SOURCE = named("kind-dev");
    private static final ClusterZone ZONE = new ClusterZone(DemoWorld.snapshot(), KubeadmCorefile.profile());
    private static final ChangeLog CHANGES = ChangeLog.holding(10);
    private static final List<ReadIssue> NONE = List.of();
    private static final SourceState STALE = new SourceState.Stale(AT, Problem.of("Lost."), 1, AT);

    @Test
    void pictureThatIsInSyncAgainSaysNoMore() {
        assertThat(saysMore(view(live(59)), service("kiada/quote"))).isFalse();
        assertThat(saysMore(view(live(-59)), service("kiada/quote"))).isFalse();
    }

    @Test
    void itSaysMoreOnceAMinuteSinceAgesGoOn() {
        assertThat(saysMore(view(live(60)), service("kiada/quote"))).isTrue();
        assertThat(saysMore(view(live(-60)), service("kiada/quote"))).isTrue();
    }

    @Test
    void anotherServiceSaysMore() {
        assertThat(saysMore(view(live(1)), service("kiada/kiada"))).isTrue();
        assertThat(saysMore(view(live(1)), null)).isTrue();
    }

    @Test
    void anotherPartOfTheViewSaysMore() {
        ClusterZone other = new ClusterZone(new World().snapshot(), ZONE.profile());
        List<ReadIssue> issues = List.of(new ReadIssue("Service kiada/web", "spec.ports", "is a text"));

        assertThat(List.of(
                        new SessionView(named("renamed"), live(1), ZONE, NONE, CHANGES),
                        new SessionView(SOURCE, live(1), other, NONE, CHANGES),
                        new SessionView(SOURCE, live(1), ZONE, issues, CHANGES),
                        new SessionView(SOURCE, live(1), ZONE, NONE, CHANGES.begunAt(AT))))
                .allSatisfy(view ->
                        assertThat(saysMore(view, service("kiada/quote"))).isTrue());
    }

    @Test
    void anotherStateSaysMore() {
        Shown live = new Shown(view(live(0)), service("kiada/quote"));
        Shown stale = new Shown(view(STALE), service("kiada/quote"));

        assertThat(stale.saysMoreThan(live)).isTrue();
        assertThat(live.saysMoreThan(stale)).isTrue();
        assertThat(stale.saysMoreThan(stale)).isTrue();
    }

    private static boolean saysMore(SessionView view, @Nullable Service service) {
        return new Shown(view, service).saysMoreThan(new Shown(view(live(0)), service("kiada/quote")));
    }

    private static SessionView view(SourceState state) {
        return new SessionView(SOURCE, state, ZONE, NONE, CHANGES);
    }

    private static SourceState live(long seconds) {
        return new SourceState.Live(AT.plusSeconds(seconds));
    }

    private static SourceDescription named(String name) {
        return new SourceDescription(SourceDescription.Kind.CONTEXT, name, "127.0.0.1:6443", "v1.34.0");
    }

    private static Service service(String id) {
        return ZONE.snapshot().service(World.id(id)).orElseThrow();
    }
}
