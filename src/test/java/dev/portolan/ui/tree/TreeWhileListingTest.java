// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** The tree while lists are on their way. */
class TreeWhileListingTest {

    private static final SourceState CONNECTING = new SourceState.Connecting(Map.of());
    private static final SourceState LIVE = new SourceState.Live(World.CHANGED);

    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(shown(CONNECTING, 0, nothing()));
    private final TreeViewModel tree = new TreeViewModel(shown, new DirectBackground(), new Unconcerned());
    private final List<Integer> read = new ArrayList<>();

    @Test
    void whatTheFirstListsBringIsNoNews() {
        shown.set(shown(LIVE, 8, Coverage.COMPLETE));

        assertThat(tree.rows()).isNotEmpty();
        assertThat(tree.changed().get()).isEmpty();
    }

    @Test
    void treeHasServicesWithItsFirstReading() {
        assertThat(tree.hasServices().getValue()).isFalse();

        shown.set(shown(LIVE, 8, Coverage.COMPLETE));

        assertThat(tree.hasServices().getValue()).isTrue();
    }

    /** Reading every part anew would hold up the reading of the lists. */
    @Test
    void firstListsAreReadAsTheyGrowAndWholeAtTheEnd() {
        shown.set(shown(CONNECTING, 10, nothing()));
        tree.reading().subscribe(reading -> read.add(reading.services()));

        for (int services = 11; services <= 45; services++) {
            shown.set(shown(CONNECTING, services, nothing()));
        }
        shown.set(shown(LIVE, 45, Coverage.COMPLETE));

        assertThat(read).containsExactly(10, 20, 40, 45);
    }

    @Test
    void listThatIsWholeIsShownWholeWhileAnotherHangs() {
        shown.set(shown(CONNECTING, 500, nothing()));
        shown.set(shown(CONNECTING, 900, nothing()));
        assertThat(tree.reading().get().services()).isEqualTo(500);

        shown.set(shown(CONNECTING, 900, without(ResourceKind.ENDPOINT_SLICE)));

        assertThat(tree.reading().get().services()).isEqualTo(900);
    }

    @Test
    void whatWasWholeOnceIsFollowedWhileMoreIsListed() {
        shown.set(shown(LIVE, 10, Coverage.COMPLETE));
        shown.set(shown(CONNECTING, 11, Coverage.COMPLETE));
        assertThat(tree.reading().get().services()).isEqualTo(11);

        shown.set(shown(LIVE, 11, Coverage.COMPLETE));
        assertThat(tree.changed().get()).isEmpty();
    }

    private static Coverage nothing() {
        return without(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);
    }

    private static Coverage without(ResourceKind... kinds) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        List.of(kinds).forEach(kind -> access.put(kind, new Coverage.Nothing("not listed yet")));
        return new Coverage(access);
    }

    private static Shown shown(SourceState state, int services, Coverage coverage) {
        List<ClusterObject> objects =
                new BigWorld(services, 0, 3).objects(ResourceKind.SERVICE).toList();
        ClusterZone zone =
                new ClusterZone(ClusterSnapshot.of(objects, coverage, World.CHANGED), KubeadmCorefile.profile());
        SourceDescription source = new SourceDescription(SourceDescription.Kind.CONTEXT, "kind", "", "");
        return new Shown(new SessionView(source, state, zone, List.of()), null);
    }

    private static final class Unconcerned implements TreeTarget {

        @Override
        public void select(NamespacedName service) {
            throw new AssertionError(service);
        }

        @Override
        public void explainRefusal(String namespace, String text) {
            throw new AssertionError(namespace);
        }

        @Override
        public void chooseNamespaces() {
            throw new AssertionError("nobody chose");
        }

        @Override
        public void enter() {
            throw new AssertionError("nobody went on");
        }
    }
}
