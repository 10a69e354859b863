// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.TargetRef;
import dev.portolan.testing.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the log says happened to the endpoints of a Service. */
class CausesTest {

    private static final NamespacedName DB = World.id("kiada/db");

    @Test
    void endpointThatGoesFromSliceToSliceMoved() {
        ClusterSnapshot before = new World()
                .slice("kiada/db", "db-1", "", "db-0#10.0.0.1", "db-1#10.0.0.2")
                .slice("kiada/db", "db-2", "sql:5432/TCP")
                .snapshot();
        ClusterSnapshot after = new World()
                .slice("kiada/db", "db-1", "", "db-0#10.0.0.1")
                .slice("kiada/db", "db-2", "sql:5432/TCP", "db-1#10.0.0.2")
                .snapshot();

        assertThat(cause(before, after, DB, "db-1", "db-2")).isEqualTo("db-1 moved to EndpointSlice db-2");
    }

    @Test
    void endpointThatBecomesUnreadyWhereItMovesToBecameUnready() {
        ClusterSnapshot before = new World()
                .slice("kiada/db", "db-1", "", "db-0#10.0.0.1")
                .slice("kiada/db", "db-2", "")
                .snapshot();
        ClusterSnapshot after = new World()
                .slice("kiada/db", "db-1", "")
                .slice("kiada/db", "db-2", "", "!db-0#10.0.0.1")
                .snapshot();

        assertThat(cause(before, after, DB, "db-1", "db-2")).isEqualTo("db-0 became not ready");
    }

    @Test
    void podThatIsPublishedAnywayDidNotBecomeReady() {
        ClusterSnapshot none = new World().slice("kiada/db", "db-1", "").snapshot();
        ClusterSnapshot unready =
                new World().slice("kiada/db", "db-1", "", "!db-0#10.0.0.1").snapshot();
        ClusterSnapshot published = new World()
                .with(new EndpointSlice(
                        World.id("kiada/db-1"),
                        Map.of(EndpointSlice.SERVICE_NAME, "db"),
                        "IPv4",
                        List.of(),
                        List.of(new Endpoint(
                                List.of("10.0.0.1"),
                                new EndpointConditions(Condition.TRUE, Condition.FALSE, Condition.FALSE),
                                "",
                                TargetRef.pod("db-0"),
                                Placement.UNKNOWN))))
                .snapshot();

        assertThat(cause(unready, published, DB, "db-1")).isEqualTo("db-0 is published while not ready");
        assertThat(cause(published, unready, DB, "db-1")).isEqualTo("db-0 is no longer published");
        assertThat(cause(none, published, DB, "db-1")).isEqualTo("db-0 was added, published while not ready");
    }

    @Test
    void sliceThatIsDeletedTakesNoEndpointThatAnotherSliceListsToo() {
        ClusterSnapshot before = new World()
                .slice("kiada/db", "db-1", "", "db-0#10.0.0.1", "db-1#10.0.0.2")
                .slice("kiada/db", "db-2", "", "db-1#10.0.0.2")
                .snapshot();

        assertThat(cause(before, without(before, "db-1"), DB, "db-1")).isEqualTo("db-0 went away");
    }

    @Test
    void familiesOfAPodAreToldOnce() {
        ClusterSnapshot before = new World()
                .slice("kiada/db", "db-4", "", "db-0#10.0.0.1")
                .slice("kiada/db", "db-6", "", "db-0#fd00::1")
                .snapshot();
        ClusterSnapshot after = new World()
                .slice("kiada/db", "db-4", "", "!db-0#10.0.0.1")
                .slice("kiada/db", "db-6", "", "!db-0#fd00::1")
                .snapshot();

        assertThat(cause(before, after, DB, "db-4", "db-6")).isEqualTo("db-0 became not ready");
    }

    @Test
    void podThatLosesOrGetsAFamilyIsThereStill() {
        ClusterSnapshot dual = new World()
                .slice("kiada/db", "db-4", "", "db-0#10.0.0.1")
                .slice("kiada/db", "db-6", "", "db-0#fd00::1")
                .snapshot();
        ClusterSnapshot single = without(dual, "db-6");

        assertThat(cause(dual, single, DB, "db-6")).isEqualTo("db-0 lost the address fd00::1");
        assertThat(cause(single, dual, DB, "db-6")).isEqualTo("db-0 got the address fd00::1");
    }

    @Test
    void otherPortsAreAChangeOfTheSlice() {
        ClusterSnapshot before = new World()
                .slice("kiada/db", "db-1", "sql:5432/TCP", "db-0#10.0.0.1")
                .slice("kiada/db", "db-2", "sql:5432/TCP", "db-1#10.0.0.2")
                .snapshot();
        ClusterSnapshot after = new World()
                .slice("kiada/db", "db-1", "sql:5433/TCP", "db-0#10.0.0.1")
                .slice("kiada/db", "db-2", "sql:5432/TCP", "!db-1#10.0.0.2")
                .snapshot();

        assertThat(cause(before, after, DB, "db-1", "db-2"))
                .isEqualTo("db-1 became not ready, EndpointSlice db-1 changed");
    }

    @Test
    void relabelledSliceIsToldOnBothSides() {
        ClusterSnapshot before = new World()
                .slice("kiada/db", "x", "", "a#10.0.0.1", "b#10.0.0.2")
                .snapshot();
        ClusterSnapshot after = new World()
                .slice("kiada/web", "x", "", "a#10.0.0.1", "b#10.0.0.2")
                .snapshot();

        assertThat(cause(before, after, DB, "x")).isEqualTo("EndpointSlice x went to Service web");
        assertThat(cause(before, after, World.id("kiada/web"), "x")).isEqualTo("EndpointSlice x came from Service db");
    }

    @Test
    void sliceThatLosesAndGetsItsLabelIsTold() {
        ClusterSnapshot labelled =
                new World().slice("kiada/db", "x", "", "a#10.0.0.1").snapshot();
        EndpointSlice slice = labelled.slice(World.id("kiada/x")).orElseThrow();
        ClusterSnapshot bare = labelled.apply(
                List.of(new ClusterChange.Put(new EndpointSlice(
                        slice.id(), Map.of(), slice.addressType(), slice.ports(), slice.endpoints()))),
                World.CHANGED);

        assertThat(cause(labelled, bare, DB, "x")).isEqualTo("EndpointSlice x lost its label");
        assertThat(cause(bare, labelled, DB, "x")).isEqualTo("EndpointSlice x was labelled with it");
    }

    private static ClusterSnapshot without(ClusterSnapshot snapshot, String slice) {
        return snapshot.apply(
                List.of(new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, World.id("kiada/" + slice))),
                World.CHANGED);
    }

    private static String cause(
            ClusterSnapshot before, ClusterSnapshot after, NamespacedName service, String... slices) {
        List<ClusterChange> changes = new ArrayList<>();
        Arrays.stream(slices)
                .map(slice -> new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, World.id("kiada/" + slice)))
                .forEach(changes::add);
        return new Causes(before, after).of(service, changes);
    }
}
