// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/** Which records of the main set depend on an endpoint being ready: those that differ between it being so and not. */
final class RecordEffect {

    private static final List<Integer> ORDER = List.of(Type.A, Type.AAAA, Type.SRV, Type.PTR);

    private RecordEffect() {}

    /** How many records of each type come and go with the endpoint: {@code 2 A, 2 SRV, 1 PTR}; empty if none do. */
    static String of(ClusterZone zone, Service service, Endpoint endpoint) {
        Set<Identity> ready = identities(with(zone, service, endpoint, EndpointConditions.READY), service);
        Set<Identity> unready = identities(with(zone, service, endpoint, EndpointConditions.NOT_READY), service);
        Map<Integer, Long> counts = ready.stream()
                .filter(identity -> !unready.contains(identity))
                .collect(Collectors.groupingBy(Identity::type, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt(count -> ORDER.indexOf(count.getKey())))
                .map(count -> count.getValue() + " " + Type.string(count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static ClusterZone with(
            ClusterZone zone, Service service, Endpoint endpoint, EndpointConditions conditions) {
        ClusterSnapshot snapshot = zone.snapshot();
        List<ClusterChange> changes = new ArrayList<>();
        for (EndpointSlice slice : snapshot.slicesOf(service.id())) {
            List<Endpoint> changed = slice.endpoints().stream()
                    .map(other -> isSame(other, endpoint) ? with(other, conditions) : other)
                    .toList();
            changes.add(new ClusterChange.Put(
                    new EndpointSlice(slice.id(), slice.labels(), slice.addressType(), slice.ports(), changed)));
        }
        return new ClusterZone(snapshot.apply(changes, snapshot.changed().orElse(Instant.EPOCH)), zone.profile());
    }

    private static boolean isSame(Endpoint one, Endpoint other) {
        return one.addresses().equals(other.addresses()) && Objects.equals(one.target(), other.target());
    }

    private static Endpoint with(Endpoint endpoint, EndpointConditions conditions) {
        return new Endpoint(
                endpoint.addresses(), conditions, endpoint.hostname(), endpoint.target(), endpoint.placement());
    }

    private static Set<Identity> identities(ClusterZone zone, Service service) {
        return zone.records(service).main().stream().map(Identity::of).collect(Collectors.toCollection(HashSet::new));
    }

    /** Without TTL and weight: another endpoint's share of the weight changes, but its record stays. */
    private record Identity(int type, Name name, String points) {

        static Identity of(DerivedRecord record) {
            Record data = record.data();
            String points =
                    data instanceof SRVRecord srv ? srv.getPort() + " " + srv.getTarget() : data.rdataToString();
            return new Identity(record.type(), record.name(), points);
        }
    }
}
