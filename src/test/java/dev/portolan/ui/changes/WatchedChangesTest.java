// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.ChangeLog;
import dev.portolan.changes.ZoneDiff;
import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The log works for those who look at it, and does not run after a flood. */
class WatchedChangesTest {

    private static final Instant AT = Instant.parse("2026-03-17T13:41:52Z");
    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();

    private final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final HeldBackground held = new HeldBackground();
    private final ChangesViewModel model = new ChangesViewModel(shown, held, () -> AT, new RecordingChangesWindow());

    @Test
    void picturesOfAFloodComeWithRestsAndEndWithTheLast() {
        Subscription _ = model.watch();
        show(40, AT);
        show(80, AT);
        assertThat(heads()).isEqualTo(80);

        show(81, AT);
        assertThat(heads()).isEqualTo(80);
        held.pass();
        held.finish();
        assertThat(heads()).isEqualTo(81);
    }

    @Test
    void logThatIsClearedInAFloodIsEmptyAtOnceAndStaysSo() {
        Subscription _ = model.watch();
        show(1, AT);
        show(40, AT);
        assertThat(heads()).isEqualTo(40);
        model.filterProperty().set("deleted");

        show(0, AT.plusSeconds(60));
        assertThat(heads()).isZero();
        held.pass();
        held.finish();
        assertThat(heads()).isZero();
        assertThat(held.givenUp()).isEqualTo(1);
    }

    @Test
    void logRestsWhileNobodyLooksAtItAndIsRightWhenSomebodyDoes() {
        show(1, AT);
        assertThat(heads()).isZero();
        Subscription looking = model.watch();
        held.finish();
        assertThat(heads()).isEqualTo(1);

        looking.unsubscribe();
        show(2, AT);
        model.filterProperty().set("nothing like this");
        held.finish();
        assertThat(heads()).isEqualTo(1);

        model.filterProperty().set("");
        Subscription _ = model.watch();
        held.finish();
        assertThat(heads()).isEqualTo(2);
    }

    @Test
    void logThatWasHiddenInAFloodIsRightAtOnce() {
        Subscription looking = model.watch();
        show(1, AT);
        show(40, AT);
        show(41, AT);
        assertThat(heads()).isEqualTo(40);

        looking.unsubscribe();
        Subscription _ = model.watch();
        held.finish();
        assertThat(heads()).isEqualTo(41);
    }

    @Test
    void logOfAServiceThatIsNotSelectedAnyMoreIsNotSeenAgain() {
        model.scopeProperty().set(ChangeScope.SELECTED);
        Subscription looking = model.watch();
        show(1, AT);
        assertThat(heads()).isEqualTo(1);

        looking.unsubscribe();
        shown.set(new Shown(view(1, AT), DEMO.service(World.id("kiada/kiada")).orElseThrow()));
        Subscription _ = model.watch();

        assertThat(heads()).isZero();
    }

    private long heads() {
        return model.rows().stream().filter(ChangeRow.Cause.class::isInstance).count();
    }

    private void show(int entries, Instant began) {
        shown.set(new Shown(
                view(entries, began), DEMO.service(World.id("kiada/quote")).orElseThrow()));
        held.finish();
    }

    private static SessionView view(int entries, Instant began) {
        ClusterChange gone = new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"));
        ChangeEntry entry = new ZoneDiff(zone(DEMO), zone(DEMO.apply(List.of(gone), AT)))
                .caused(List.of(gone), AT)
                .getFirst();
        ChangeLog log = ChangeLog.holding(1_000).begunAt(began).plus(Collections.nCopies(entries, entry));
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.DEMO, "demo", "", ""),
                new SourceState.Live(AT),
                zone(DEMO),
                List.of(),
                log);
    }

    private static ClusterZone zone(ClusterSnapshot snapshot) {
        return new ClusterZone(snapshot, KubeadmCorefile.profile());
    }
}
