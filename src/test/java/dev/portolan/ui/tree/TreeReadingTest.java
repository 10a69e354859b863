// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.BigWorld;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReadingTest {

    private static final BigWorld BIG = new BigWorld(60, 3, 5);

    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(strings = {"", "service-1"})
    void whatIsReadStepByStepIsWhatIsReadAtOnce(String filter) {
        ClusterSnapshot snapshot = BIG.snapshot();
        TreeReading reading = TreeReading.of(view(snapshot), filter, TreeReading.NOTHING);
        for (int i = 0; i < 200; i++) {
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                snapshot = snapshot.apply(List.of(change()), World.CHANGED);
            }
            reading = TreeReading.of(view(snapshot), filter, reading);

            assertThat(text(reading)).isEqualTo(text(TreeReading.of(view(snapshot), filter, TreeReading.NOTHING)));
        }
    }

    private ClusterChange change() {
        int number = random.nextInt(BIG.services());
        EndpointSlice slice = BIG.slice(number);
        return switch (random.nextInt(10)) {
            case 0 -> new ClusterChange.Removed(ResourceKind.SERVICE, slice.service());
            case 1 -> new ClusterChange.Put(BIG.service(number));
            case 2 -> new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, slice.id());
            default ->
                new ClusterChange.Put(new EndpointSlice(
                        slice.id(),
                        slice.labels(),
                        slice.addressType(),
                        slice.ports(),
                        slice.endpoints()
                                .subList(0, random.nextInt(slice.endpoints().size() + 1))));
        };
    }

    private static Map<String, String> text(TreeReading reading) {
        Map<String, String> text = new TreeMap<>();
        reading.shown()
                .forEach((namespace, rows) -> text.put(
                        namespace,
                        reading.namespaces().counts().get(namespace) + ": "
                                + rows.stream()
                                        .map(row -> row.id().name() + " "
                                                + reading.all()
                                                        .get(row.id())
                                                        .ready()
                                                        .text())
                                        .collect(Collectors.joining(", "))));
        text.put("all", String.valueOf(reading.services()));
        return text;
    }

    private static SessionView view(ClusterSnapshot snapshot) {
        return new SessionView(
                new SourceDescription(SourceDescription.Kind.CONTEXT, "big", "", "v1.36.0"),
                new SourceState.Live(World.CHANGED),
                new ClusterZone(snapshot, KubeadmCorefile.profile()),
                List.of());
    }
}
