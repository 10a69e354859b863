// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmptyWordsTest {

    @ParameterizedTest
    @MethodSource("empty")
    void thatThereIsNoneIsSaidOnlyOfWhatWasRead(Coverage.Access services, String words) {
        assertThat(EmptyWords.of(view(SourceDescription.Kind.CONTEXT, nothing(services)), true))
                .isEqualTo(words);
    }

    static List<Arguments> empty() {
        return List.of(
                Arguments.of(new Coverage.Everything(), "This cluster has no services."),
                Arguments.of(
                        new Coverage.Only(Set.of("kiada"), "forbidden"),
                        "The namespace kiada has no services. No other namespace is read."),
                Arguments.of(
                        new Coverage.Only(Set.of("kiada", "default"), "forbidden"),
                        "The 2 namespaces that are read have no services."),
                Arguments.of(
                        new Coverage.Except(Map.of("payments", "forbidden")),
                        "The namespaces that can be read have no services."),
                Arguments.of(new Coverage.Part(Set.of(), "cut"), "No service could be read, and there may be some."),
                Arguments.of(new Coverage.Nothing("forbidden"), "The services could not be read."));
    }

    @Test
    void emptySnapshotIsNoCluster() {
        assertThat(EmptyWords.of(view(SourceDescription.Kind.SNAPSHOT, nothing(new Coverage.Everything())), true))
                .isEqualTo("This snapshot has no services.");
    }

    @Test
    void snapshotWithoutServicesIsNoFailure() {
        Coverage.Access nothing = new Coverage.Nothing("The snapshot holds no Services");

        assertThat(EmptyWords.of(view(SourceDescription.Kind.SNAPSHOT, nothing(nothing)), true))
                .isEqualTo("This snapshot holds no services.");
    }

    @Test
    void whereThereAreServicesOneIsToBeSelected() {
        assertThat(EmptyWords.of(view(SourceDescription.Kind.DEMO, DemoWorld.snapshot()), true))
                .isEqualTo("Select a service in the tree.");
    }

    @Test
    void nothingIsToBeSelectedWhileTheTreeHasNoRows() {
        assertThat(EmptyWords.of(view(SourceDescription.Kind.DEMO, DemoWorld.snapshot()), false))
                .isEqualTo("Reading 8 services");
    }

    private static ClusterSnapshot nothing(Coverage.Access services) {
        return ClusterSnapshot.EMPTY.covering(new Coverage(Map.of(ResourceKind.SERVICE, services)));
    }

    private static SessionView view(SourceDescription.Kind kind, ClusterSnapshot snapshot) {
        return new SessionView(
                new SourceDescription(kind, "kind-dev", "", ""),
                new SourceState.Live(Instant.EPOCH),
                new ClusterZone(snapshot, KubeadmCorefile.profile()),
                List.of());
    }
}
