// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ZoneComparisonTest {

    private static final NamespacedName HEADLESS = new NamespacedName("kiada", "quote-headless");
    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();

    @Test
    void fieldsAndRecordsThatDifferAreNamed() {
        HeadlessService before = (HeadlessService) DEMO.service(HEADLESS).orElseThrow();
        Service after = new HeadlessService(
                before.metadata(),
                List.of(ServicePort.of("other", Protocol.TCP, 80)),
                before.families(),
                before.traffic());

        ZoneComparison comparison = compare(DEMO, DEMO.apply(List.of(new ClusterChange.Put(after)), Instant.EPOCH));

        assertThat(comparison.services()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(HEADLESS);
            assertThat(one.kind()).isEqualTo(ServiceDifference.Kind.CHANGED);
            assertThat(one.fields()).containsExactly("spec.ports");
        });
        assertThat(comparison.same()).isEqualTo(7);
    }

    @Test
    void endpointsAloneMakeNoFieldDiffer() {
        var slice = DEMO.slicesOf(HEADLESS).iterator().next();

        ZoneComparison comparison = compare(
                DEMO,
                DEMO.apply(List.of(new ClusterChange.Removed(ResourceKind.ENDPOINT_SLICE, slice.id())), Instant.EPOCH));

        assertThat(comparison.services()).singleElement().satisfies(one -> {
            assertThat(one.fields()).isEmpty();
            assertThat(one.records()).isNotEmpty().allMatch(RecordChange.Removed.class::isInstance);
        });
    }

    @Property(tries = 100)
    void theOtherWayRoundIsTheOpposite(
            @ForAll("pictures") ClusterSnapshot first, @ForAll("pictures") ClusterSnapshot second) {
        ZoneComparison there = compare(first, second);
        ZoneComparison back = compare(second, first);

        assertThat(there.count(ServiceDifference.Kind.ADDED)).isEqualTo(back.count(ServiceDifference.Kind.REMOVED));
        assertThat(there.count(ServiceDifference.Kind.CHANGED)).isEqualTo(back.count(ServiceDifference.Kind.CHANGED));
        assertThat(there.records()).hasSameSizeAs(back.records());
        assertThat(compare(first, first).isSame()).isTrue();
    }

    @Provide
    Arbitrary<ClusterSnapshot> pictures() {
        return RandomWorlds.snapshots();
    }

    private static ZoneComparison compare(ClusterSnapshot first, ClusterSnapshot second) {
        DnsProfile profile = KubeadmCorefile.profile();
        return ZoneComparison.between(
                new ClusterZone(first, profile), new ClusterZone(second, profile), Addresses.COMPARED);
    }
}
