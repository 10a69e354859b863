// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.TargetRef;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.RouteFinder;
import dev.portolan.ui.fx.Mark;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a Service from a picture. */
final class EndpointReader {

    /** An endpoint as one slice lists it. */
    private record Entry(EndpointSlice slice, Endpoint endpoint) {}

    private final ClusterZone zone;
    private final Service service;
    private final EndpointNames names;
    private final PodTexts pods;

    EndpointReader(ClusterZone zone, Service service, Moments moments) {
        this.zone = zone;
        this.service = service;
        this.names = new EndpointNames(zone, service);
        this.pods = new PodTexts(zone.snapshot(), service.id().namespace(), moments);
    }

    /** The endpoints by number of their address, then the pods that are selected and listed nowhere. */
    List<EndpointRow> rows() {
        if (service instanceof ExternalNameService) {
            return List.of();
        }
        Map<EndpointRow.Key, Entry> entries = entries();
        List<EndpointRow> rows = new ArrayList<>();
        for (RouteEndpoint state : new RouteFinder(zone).alone(service).endpoints()) {
            for (String address : state.addresses()) {
                EndpointRow.Key key = new EndpointRow.Key(state.key(), address);
                Entry entry = entries.get(key);
                if (entry != null) {
                    rows.add(listed(key, entry, state));
                }
            }
        }
        unlisted(rows).forEach(pod -> rows.add(unlisted(pod)));
        return rows;
    }

    /** The pods that the Service selects, as far as they were read. Pods that have ended are selected by nobody. */
    static List<Pod> selected(ClusterSnapshot snapshot, Service service) {
        if (service.selector().isEmpty()) {
            return List.of();
        }
        return snapshot.podsIn(service.id().namespace()).stream()
                .filter(pod ->
                        pod.labels().entrySet().containsAll(service.selector().entrySet()))
                .filter(pod ->
                        !Set.of("Succeeded", "Failed").contains(pod.status().phase()))
                .toList();
    }

    private Map<EndpointRow.Key, Entry> entries() {
        Map<EndpointRow.Key, Entry> entries = new LinkedHashMap<>();
        for (EndpointSlice slice : zone.snapshot().slicesOf(service.id())) {
            for (Endpoint endpoint : slice.endpoints()) {
                TargetRef target = endpoint.target();
                for (String address : endpoint.addresses()) {
                    entries.merge(
                            new EndpointRow.Key(target == null ? endpoint.address() : target.name(), address),
                            new Entry(slice, endpoint),
                            (one, other) -> one.endpoint().isReady() ? one : other);
                }
            }
        }
        return entries;
    }

    private EndpointRow listed(EndpointRow.Key key, Entry entry, RouteEndpoint state) {
        Endpoint endpoint = entry.endpoint();
        Pod pod = pod(endpoint.target());
        String podName = state.pod() == null ? "" : state.pod().name();
        return new EndpointRow(
                key,
                new EndpointRow.Listed(entry.slice(), endpoint, state, pod),
                new EndpointCells(
                        new EndpointCells.Place(key.address(), podName, state.placement()),
                        conditions(endpoint.conditions()),
                        names.of(entry.slice(), endpoint, key.address()),
                        pods.of(state, pod)),
                Mark.NONE);
    }

    private static EndpointCells.Conditions conditions(EndpointConditions written) {
        return new EndpointCells.Conditions(
                Answer.of(written.ready(), written.isReady()),
                Answer.of(written.serving(), written.isServing()),
                Answer.of(written.terminating(), written.isTerminating()));
    }

    private List<Pod> unlisted(List<EndpointRow> listed) {
        Set<String> names = new HashSet<>();
        listed.forEach(row -> names.add(row.name()));
        return selected(zone.snapshot(), service).stream()
                .filter(pod -> !names.contains(pod.id().name()))
                .toList();
    }

    private EndpointRow unlisted(Pod pod) {
        return new EndpointRow(
                new EndpointRow.Key(pod.id().name(), ""),
                new EndpointRow.Unlisted(pod),
                new EndpointCells(
                        new EndpointCells.Place(
                                "", pod.id().name(), new Placement(pod.spec().node(), "")),
                        new EndpointCells.Conditions(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
                        EndpointCells.DnsName.NONE,
                        pods.of(pod)),
                Mark.NONE);
    }

    private @Nullable Pod pod(@Nullable TargetRef target) {
        return target == null || !target.isPod()
                ? null
                : zone.snapshot()
                        .pod(new NamespacedName(service.id().namespace(), target.name()))
                        .orElse(null);
    }
}
