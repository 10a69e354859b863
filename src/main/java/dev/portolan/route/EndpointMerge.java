// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * The endpoints of some Services, those that are the same pod or the same address made one.
 *
 * <p>An endpoint is known by the object that its slice names. One that names none joins the endpoint that already has its
 * address, so that a Service with manual endpoints meets the Service whose pods it lists.
 */
final class EndpointMerge {

    /** One endpoint of one slice of one Service. */
    record Part(Service service, EndpointSlice slice, Endpoint endpoint) {

        boolean isOf(Service other) {
            return service.id().equals(other.id());
        }

        /** How many pairs of an address and a port it has; a slice without ports counts as having one. */
        int pairs() {
            return endpoint.addresses().size() * Math.max(1, slice.ports().size());
        }

        /** Whether DNS counts it, if it does not hide the Service. */
        boolean counts(ClusterZone zone) {
            return zone.counts(slice, endpoint);
        }

        boolean hasNumberedPort() {
            return slice.ports().stream().anyMatch(port -> port.number() != EndpointPort.UNNUMBERED);
        }

        Stream<Name> ownName(ClusterZone zone) {
            return zone.nameOf(slice, endpoint).stream();
        }
    }

    /** One endpoint as all Services know it. */
    record Merged(RouteEndpoint endpoint, List<Part> parts) {

        List<Part> of(Service service) {
            return parts.stream().filter(part -> part.isOf(service)).toList();
        }
    }

    private final ClusterSnapshot snapshot;
    private final Reasons reasons;

    EndpointMerge(ClusterSnapshot snapshot) {
        this.snapshot = snapshot;
        this.reasons = new Reasons(snapshot);
    }

    /** All endpoints of these Services in numeric order of their addresses. */
    List<Merged> of(List<Service> services) {
        List<Part> parts = services.stream().flatMap(this::parts).toList();
        Map<String, String> keyOfAddress = new HashMap<>();
        parts.stream()
                .filter(part -> part.endpoint().target() != null)
                .forEach(part -> part.endpoint().addresses().forEach(a -> keyOfAddress.putIfAbsent(a, key(part))));
        Map<String, List<Part>> groups = new LinkedHashMap<>();
        for (Part part : parts) {
            String key = part.endpoint().target() == null
                    ? keyOfAddress.getOrDefault(part.endpoint().address(), key(part))
                    : key(part);
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
        }
        AddressOrder order = new AddressOrder();
        return groups.values().stream()
                .map(this::merged)
                .sorted(Comparator.comparing(
                                (Merged merged) -> merged.endpoint().address(), order)
                        .thenComparing(merged -> merged.endpoint().key()))
                .toList();
    }

    private Stream<Part> parts(Service service) {
        return snapshot.slicesOf(service.id()).stream()
                .flatMap(slice -> slice.endpoints().stream()
                        .filter(endpoint -> !endpoint.addresses().isEmpty())
                        .map(endpoint -> new Part(service, slice, endpoint)));
    }

    private static String key(Part part) {
        TargetRef target = part.endpoint().target();
        return target == null ? part.endpoint().address() : target.name();
    }

    private Merged merged(List<Part> parts) {
        Part named = parts.stream()
                .filter(part -> part.endpoint().target() != null)
                .findFirst()
                .orElse(parts.getFirst());
        TargetRef target = named.endpoint().target();
        NamespacedName id = new NamespacedName(named.service().id().namespace(), target == null ? "" : target.name());
        Pod pod = target == null || !target.isPod() ? null : snapshot.pod(id).orElse(null);
        EndpointState state = state(parts);
        RouteEndpoint endpoint = new RouteEndpoint(
                addresses(parts),
                ports(parts),
                target == null ? null : PodReader.facts(target, pod, named.endpoint()),
                placement(parts),
                new Readiness(state, reasons.of(id, pod, state), PodReader.since(pod, state)));
        return new Merged(endpoint, List.copyOf(parts));
    }

    /** The addresses of these parts, in numeric order, each once. */
    static List<String> addresses(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.endpoint().addresses().stream())
                .distinct()
                .sorted(new AddressOrder())
                .toList();
    }

    /** The ports of these parts in the order of their slices, each once. */
    static List<EndpointPort> ports(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.slice().ports().stream())
                .distinct()
                .toList();
    }

    /** The worst that any slice says: a Service may publish a pod that another one knows to be unready. */
    private static EndpointState state(List<Part> parts) {
        if (parts.stream().allMatch(EndpointMerge::unwatched)) {
            return EndpointState.UNKNOWN;
        }
        List<EndpointConditions> said =
                parts.stream().map(part -> part.endpoint().conditions()).toList();
        if (said.stream().anyMatch(EndpointConditions::isTerminating)) {
            return said.stream().allMatch(EndpointConditions::isServing)
                    ? EndpointState.TERMINATING_SERVING
                    : EndpointState.TERMINATING;
        }
        return said.stream().allMatch(c -> c.isReady() && c.isServing())
                ? EndpointState.READY
                : EndpointState.NOT_READY;
    }

    /** Nobody keeps the conditions of an endpoint that a person wrote, unless that person says that it is not ready. */
    private static boolean unwatched(Part part) {
        return part.service().selector().isEmpty()
                && part.endpoint().target() == null
                && part.endpoint().conditions().ready() != Condition.FALSE;
    }

    private Placement placement(List<Part> parts) {
        String node =
                first(parts.stream().map(part -> part.endpoint().placement().node()));
        String zone =
                first(parts.stream().map(part -> part.endpoint().placement().zone()));
        return new Placement(
                node, zone.isEmpty() ? snapshot.node(node).map(Node::zone).orElse("") : zone);
    }

    private static String first(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
