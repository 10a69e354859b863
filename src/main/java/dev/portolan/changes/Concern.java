// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Services whose records a number of changes can concern, each with those that do. */
final class Concern {

    private final ClusterZone before;
    private final ClusterZone after;
    private final Map<NamespacedName, List<ClusterChange>> services = new TreeMap<>();

    /** The addresses that began to point back to a Service or ceased to: endpoints that have them lose or get their pointers. */
    private final Map<String, List<ClusterChange>> turned = new HashMap<>();

    private Concern(ClusterZone before, ClusterZone after) {
        this.before = before;
        this.after = after;
    }

    /** Ordered by Service; a change may be there more than once. */
    static Map<NamespacedName, List<ClusterChange>> of(
            List<ClusterChange> changes, ClusterZone before, ClusterZone after) {
        Concern concern = new Concern(before, after);
        for (ClusterChange change : changes) {
            concern.own(change).forEach(service -> concern.add(service, change));
            concern.pointers(change);
            concern.muted(change);
        }
        concern.endpoints();
        return concern.services;
    }

    private void add(NamespacedName service, ClusterChange change) {
        services.computeIfAbsent(service, _ -> new ArrayList<>()).add(change);
    }

    /** The Services that the changed object is a part of. */
    private Set<NamespacedName> own(ClusterChange change) {
        return switch (change.kind()) {
            case SERVICE -> Set.of(change.id());
            case ENDPOINT_SLICE -> found(picture -> picture.slice(change.id()).map(EndpointSlice::service).stream());
            case NAMESPACE ->
                found(picture -> picture.servicesIn(change.id().name()).stream().map(Service::id));
            case POD, NODE, SERVICE_IMPORT -> Set.of();
        };
    }

    /** Of the Services that have a cluster IP one is pointed back to; which one it is changes with the others. */
    private void pointers(ClusterChange change) {
        for (String ip : addresses(change)) {
            Optional<NamespacedName> was = before.pointedBack(ip);
            Optional<NamespacedName> is = after.pointedBack(ip);
            if (!was.equals(is)) {
                was.ifPresent(service -> add(service, change));
                is.ifPresent(service -> add(service, change));
            }
            if (was.isPresent() != is.isPresent()) {
                turned.computeIfAbsent(ip, _ -> new ArrayList<>()).add(change);
            }
        }
    }

    /** An address that a slice of no Service has is not pointed back at all. */
    private void muted(ClusterChange change) {
        for (String address : addressesOfNobody(change)) {
            if (before.isMuted(address) != after.isMuted(address)) {
                turned.computeIfAbsent(address, _ -> new ArrayList<>()).add(change);
            }
        }
    }

    private Set<String> addressesOfNobody(ClusterChange change) {
        return switch (change.kind()) {
            case ENDPOINT_SLICE ->
                found(picture -> picture.slice(change.id()).stream().flatMap(Concern::addressesOfNobody));
            case NAMESPACE ->
                found(picture -> picture.slicesOf(new NamespacedName(change.id().name(), "")).stream()
                        .flatMap(Concern::addressesOfNobody));
            case SERVICE, POD, NODE, SERVICE_IMPORT -> Set.of();
        };
    }

    private static Stream<String> addressesOfNobody(EndpointSlice slice) {
        return slice.service().name().isEmpty()
                ? slice.endpoints().stream().flatMap(endpoint -> endpoint.addresses().stream())
                : Stream.empty();
    }

    private Set<String> addresses(ClusterChange change) {
        return switch (change.kind()) {
            case SERVICE ->
                found(picture -> picture.service(change.id()).stream().flatMap(Concern::addresses));
            case NAMESPACE ->
                found(picture -> picture.servicesIn(change.id().name()).stream().flatMap(Concern::addresses));
            case ENDPOINT_SLICE, POD, NODE, SERVICE_IMPORT -> Set.of();
        };
    }

    /** The external ones count too: old releases of CoreDNS point them back like cluster IPs. */
    private static Stream<String> addresses(Service service) {
        return service instanceof ClusterIpService with
                ? Stream.of(
                                with.clusterIps(),
                                with.exposure().externalIps(),
                                with.exposure().ingress())
                        .flatMap(List::stream)
                : Stream.empty();
    }

    /**
     * Slices that held such an address before alone are among the changes. Looked through rather than looked up: an index of
     * all addresses would be made for a case that hardly ever is one.
     */
    private void endpoints() {
        if (turned.isEmpty()) {
            return;
        }
        for (EndpointSlice slice : after.snapshot().slices()) {
            for (Endpoint endpoint : slice.endpoints()) {
                for (String address : endpoint.addresses()) {
                    turned.getOrDefault(address, List.of()).forEach(change -> add(slice.service(), change));
                }
            }
        }
    }

    private <T extends Comparable<T>> Set<T> found(Function<ClusterSnapshot, Stream<T>> part) {
        return Stream.of(before, after)
                .flatMap(zone -> part.apply(zone.snapshot()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
