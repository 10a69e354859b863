// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A snapshot that was derived change by change holds the same as one that was made at once. */
class ClusterSnapshotTest {

    private static final Instant AT = Instant.parse("2026-03-17T13:59:58Z");
    private static final List<String> ADDRESSES =
            IntStream.range(0, 6).mapToObj(i -> "10.0.0." + i).toList();
    private static final List<NamespacedName> NAMES = IntStream.range(0, 6)
            .mapToObj(i -> new NamespacedName("ns" + i % 2, "object" + i / 2))
            .toList();

    @Property
    void derivedSnapshotHoldsWhatARebuiltOneHolds(@ForAll("changes") List<ClusterChange> changes) {
        ClusterSnapshot derived = ClusterSnapshot.EMPTY;
        Map<String, ClusterObject> objects = new LinkedHashMap<>();
        for (ClusterChange change : changes) {
            derived = derived.apply(List.of(change), AT);
            // Asking after each step makes the lazy indexes follow the changes instead of being built at the end.
            ADDRESSES.forEach(derived::slicesHolding);
            ADDRESSES.forEach(derived::servicesWithClusterIp);
            String key = change.kind() + " " + change.id();
            switch (change) {
                case ClusterChange.Put(var object) -> objects.put(key, object);
                case ClusterChange.Removed _ -> objects.remove(key);
            }
        }
        ClusterSnapshot rebuilt = ClusterSnapshot.of(objects.values(), Coverage.COMPLETE, AT);

        assertThat(contents(derived)).isEqualTo(contents(rebuilt));
    }

    @Property
    void batchEqualsItsChangesOneByOne(@ForAll("changes") List<ClusterChange> changes) {
        ClusterSnapshot oneByOne = ClusterSnapshot.EMPTY;
        for (ClusterChange change : changes) {
            oneByOne = oneByOne.apply(List.of(change), AT);
        }

        assertThat(contents(ClusterSnapshot.EMPTY.apply(changes, AT))).isEqualTo(contents(oneByOne));
    }

    @Property
    void olderSnapshotNeverChanges(
            @ForAll("changes") List<ClusterChange> first, @ForAll("changes") List<ClusterChange> second) {
        ClusterSnapshot old = ClusterSnapshot.EMPTY.apply(first, AT);
        List<Object> before = contents(old);
        old.apply(second, AT.plusSeconds(1));

        assertThat(contents(old)).isEqualTo(before);
    }

    @Example
    void changeThatCannotConcernTheDnsLeavesTheTimeOfChange() {
        ClusterSnapshot old =
                ClusterSnapshot.EMPTY.apply(List.of(new ClusterChange.Put(new Namespace("ns", Map.of()))), AT);
        ClusterSnapshot later =
                old.apply(List.of(new ClusterChange.Put(new Node("node", Map.of(), List.of(), ""))), AT.plusSeconds(9));

        assertThat(ClusterSnapshot.EMPTY.changed()).isEmpty();
        assertThat(later.changed()).contains(AT);
    }

    @Example
    void namespaceNamesComeFromObjectsAndFromServices() {
        ClusterSnapshot snapshot = ClusterSnapshot.EMPTY.apply(
                List.of(
                        new ClusterChange.Put(new Namespace("empty", Map.of())),
                        new ClusterChange.Put(service(new NamespacedName("used", "a"), List.of("10.0.0.1")))),
                AT);

        assertThat(snapshot.namespaceNames()).containsExactly("empty", "used");
    }

    private static List<Object> contents(ClusterSnapshot snapshot) {
        List<Object> contents = new ArrayList<>();
        contents.add(snapshot.services().toList());
        contents.add(snapshot.serviceCount());
        contents.add(List.copyOf(snapshot.namespaceNames()));
        NAMES.forEach(name -> {
            contents.add(copy(snapshot.servicesIn(name.namespace())));
            contents.add(copy(snapshot.slicesOf(name)));
            contents.add(snapshot.slice(name));
            contents.add(snapshot.pod(name));
        });
        ADDRESSES.forEach(address -> {
            contents.add(copy(snapshot.slicesHolding(address)));
            contents.add(copy(snapshot.servicesWithClusterIp(address)));
        });
        return contents;
    }

    private static List<Object> copy(Collection<?> collection) {
        return List.copyOf(collection);
    }

    @Provide
    Arbitrary<List<ClusterChange>> changes() {
        Arbitrary<NamespacedName> names = Arbitraries.of(NAMES);
        Arbitrary<List<String>> addresses =
                Arbitraries.of(ADDRESSES).list().uniqueElements().ofMaxSize(3);
        Arbitrary<ClusterChange> services =
                Combinators.combine(names, addresses).as((name, ips) -> new ClusterChange.Put(service(name, ips)));
        Arbitrary<ClusterChange> slices = Combinators.combine(names, names, addresses)
                .as((name, owner, ips) -> new ClusterChange.Put(slice(name, owner.name(), ips)));
        Arbitrary<ClusterChange> pods = names.map(name -> new ClusterChange.Put(new Pod(
                name,
                Map.of(),
                new PodLifetime(null, null),
                new PodSpec("", "", "", PodDns.DEFAULT, List.of()),
                new PodStatus("Running", "", List.of(), List.of(), List.of()))));
        Arbitrary<ClusterChange> removals = Combinators.combine(
                        Arbitraries.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.POD), names)
                .as(ClusterChange.Removed::new);
        return Arbitraries.oneOf(services, slices, pods, removals).list().ofMaxSize(30);
    }

    private static Service service(NamespacedName name, List<String> addresses) {
        return new ClusterIpService(
                new ServiceMetadata(name, Map.of(), Map.of(), null),
                List.of(),
                addresses,
                Exposure.INTERNAL,
                TrafficPolicy.DEFAULT);
    }

    private static EndpointSlice slice(NamespacedName name, String owner, List<String> addresses) {
        List<Endpoint> endpoints = addresses.stream()
                .map(address -> new Endpoint(List.of(address), EndpointConditions.READY, "", null, Placement.UNKNOWN))
                .toList();
        return new EndpointSlice(name, Map.of(EndpointSlice.SERVICE_NAME, owner), "IPv4", List.of(), endpoints);
    }
}
