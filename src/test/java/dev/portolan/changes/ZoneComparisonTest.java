// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.RandomWorlds;
import dev.portolan.testing.World;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "only", "except"})
    void serviceThatOneSideMayHaveIsNotKnown(String unread) {
        ClusterSnapshot narrow = withoutServicesOf("kiada").covering(unreadInKiada(ResourceKind.SERVICE, unread));

        ZoneComparison there = compare(DEMO, narrow);
        ZoneComparison back = compare(narrow, DEMO);

        assertThat(List.of(there, back)).allSatisfy(comparison -> {
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.isSame()).isFalse();
            assertThat(comparison.records()).isEmpty();
            assertThat(comparison.notKnown())
                    .hasSize(6)
                    .allMatch(one -> one.id().namespace().equals("kiada"));
            assertThat(comparison.same()).isEqualTo(2);
        });
        assertThat(there.notKnown())
                .allSatisfy(one ->
                        assertThat(one.unread()).extracting(SideUnread::side).containsExactly(SideUnread.Side.SECOND));
        assertThat(back.notKnown())
                .allSatisfy(one ->
                        assertThat(one.unread()).extracting(SideUnread::side).containsExactly(SideUnread.Side.FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "only", "except"})
    void recordsOfSlicesThatWereNotReadAreNotKnown(String unread) {
        ClusterSnapshot narrow = withoutSlices().covering(unreadInKiada(ResourceKind.ENDPOINT_SLICE, unread));

        ZoneComparison comparison = ZoneComparison.between(zone(DEMO), zone(narrow), "kiada", Addresses.COMPARED);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.notKnown())
                .extracting(ServiceDifference::id)
                .containsExactly(World.id("kiada/external-service-headless"), World.id("kiada/quiz-pods"), HEADLESS);
        assertThat(comparison.same()).isEqualTo(3);
    }

    @Test
    void slicesThatNeitherSideReadMakeNothingTheSame() {
        ClusterSnapshot narrow = withoutSlices().covering(unreadInKiada(ResourceKind.ENDPOINT_SLICE, "nothing"));

        assertThat(compare(narrow, narrow).isSame()).isFalse();
        assertThat(compare(narrow, narrow).notKnown())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.unread()).hasSize(2));
    }

    @Test
    void fieldsDifferWhereRecordsAreNotKnown() {
        HeadlessService service = (HeadlessService) DEMO.service(HEADLESS).orElseThrow();
        Service other = new HeadlessService(
                service.metadata(),
                List.of(ServicePort.of("other", Protocol.TCP, 80)),
                service.families(),
                service.traffic());
        ClusterSnapshot narrow = withoutSlices()
                .apply(List.of(new ClusterChange.Put(other)), Instant.EPOCH)
                .covering(unreadInKiada(ResourceKind.ENDPOINT_SLICE, "except"));

        assertThat(compare(DEMO, narrow).differences()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ServiceDifference.Kind.CHANGED);
            assertThat(one.fields()).containsExactly("spec.ports");
            assertThat(one.records()).isEmpty();
            assertThat(one.unread()).hasSize(1);
        });
    }

    @Test
    void whatTheProfileDoesNotLookAtIsNotMissed() {
        ClusterSnapshot narrow = withoutSlices().covering(unreadInKiada(ResourceKind.ENDPOINT_SLICE, "nothing"));

        assertThat(compare(narrow, narrow, profile("noendpoints")).isSame()).isTrue();
        assertThat(compare(narrow, narrow, profile("namespaces kube-system")).isSame())
                .isTrue();
    }

    @Test
    void serviceThatMayBeHiddenAsEmptyIsNotKnown() {
        ClusterSnapshot narrow = withoutSlices().covering(unreadInKiada(ResourceKind.ENDPOINT_SLICE, "except"));

        ZoneComparison comparison = compare(DEMO, narrow, profile("ignore empty_service"));

        assertThat(comparison.notKnown())
                .extracting(ServiceDifference::id)
                .contains(World.id("kiada/quote"))
                .doesNotContain(World.id("kiada/kiada-external"));
    }

    @Test
    void namespaceThatWasNotReadMayHoldServicesOfWhichNeitherSideTells() {
        ClusterSnapshot bare = withoutServicesOf("kiada");
        ClusterSnapshot narrow = bare.covering(unreadInKiada(ResourceKind.SERVICE, "except"));

        ZoneComparison all = compare(bare, narrow);
        ZoneComparison one = ZoneComparison.between(zone(bare), zone(narrow), "kube-system", Addresses.COMPARED);

        assertThat(all.services()).isEmpty();
        assertThat(all.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.side()).isEqualTo(SideUnread.Side.SECOND);
            assertThat(unread.what().namespace()).isEqualTo("kiada");
        });
        assertThat(all.isSame()).isFalse();
        assertThat(one.isSame()).isTrue();
    }

    @Property(tries = 100)
    void whatOneSideDidNotReadIsNoDifference(
            @ForAll("pictures") ClusterSnapshot first, @ForAll("pictures") ClusterSnapshot second) {
        ClusterSnapshot narrow =
                withoutServicesOf(second, "kiada").covering(unreadInKiada(ResourceKind.SERVICE, "except"));

        assertThat(compare(first, narrow).differences())
                .noneMatch(one -> one.id().namespace().equals("kiada"));
        assertThat(compare(narrow, first).differences())
                .noneMatch(one -> one.id().namespace().equals("kiada"));
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

    private static ClusterSnapshot withoutServicesOf(String namespace) {
        return withoutServicesOf(DEMO, namespace);
    }

    private static ClusterSnapshot withoutServicesOf(ClusterSnapshot picture, String namespace) {
        return without(picture, picture.servicesIn(namespace));
    }

    private static ClusterSnapshot withoutSlices() {
        return without(DEMO, DEMO.slices());
    }

    private static ClusterSnapshot without(ClusterSnapshot picture, Collection<? extends ClusterObject> objects) {
        return picture.apply(
                objects.stream()
                        .<ClusterChange>map(object -> new ClusterChange.Removed(object.kind(), object.id()))
                        .toList(),
                Instant.EPOCH);
    }

    private static Coverage unreadInKiada(ResourceKind kind, String unread) {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(
                kind,
                switch (unread) {
                    case "nothing" -> new Coverage.Nothing("forbidden");
                    case "only" -> new Coverage.Only(Set.of("kube-system", "default"), "forbidden");
                    default -> new Coverage.Except(Map.of("kiada", "forbidden"));
                });
        return new Coverage(access);
    }

    private static ZoneComparison compare(ClusterSnapshot first, ClusterSnapshot second) {
        return compare(first, second, KubeadmCorefile.profile());
    }

    private static ZoneComparison compare(ClusterSnapshot first, ClusterSnapshot second, DnsProfile profile) {
        return ZoneComparison.between(
                new ClusterZone(first, profile), new ClusterZone(second, profile), Addresses.COMPARED);
    }

    private static ClusterZone zone(ClusterSnapshot picture) {
        return new ClusterZone(picture, KubeadmCorefile.profile());
    }

    private static DnsProfile profile(String option) {
        try {
            return CorefileParser.parse(
                    ".:53 {\n kubernetes cluster.local {\n " + option + "\n }\n}\n", "Corefile", CoreDnsVersion.NEWEST);
        } catch (CorefileException e) {
            throw new AssertionError(e);
        }
    }
}
