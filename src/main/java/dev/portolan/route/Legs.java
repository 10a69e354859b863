// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.zone.ClusterZone;
import dev.portolan.zone.DerivedRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.SRVRecord;

/** The last parts of routes, from the endpoints that their Services list. */
final class Legs {

    private final ClusterZone zone;

    Legs(ClusterZone zone) {
        this.zone = zone;
    }

    /**
     * The legs behind kube-proxy. Where no endpoint is ready, those that are terminating and still serve take new
     * connections (KEP-1669); the DNS knows no such rule.
     */
    static List<Leg> throughProxy(ClusterIpService service, List<EndpointMerge.Merged> ends) {
        boolean someReady = ends.stream()
                .flatMap(end -> end.of(service).stream())
                .anyMatch(part -> part.endpoint().isReady());
        Predicate<EndpointConditions> flows = someReady
                ? EndpointConditions::isReady
                : conditions -> conditions.isServing() && conditions.isTerminating();
        return ends.stream()
                .filter(end -> !end.of(service).isEmpty())
                .map(end -> leg(end, end.of(service), flows))
                .toList();
    }

    /** The legs straight from the answer. */
    List<Leg> direct(HeadlessService service, List<EndpointMerge.Merged> ends) {
        Map<Name, Integer> weights = weights(service);
        return ends.stream()
                .filter(end -> !end.of(service).isEmpty())
                .map(end -> named(leg(end, end.of(service), EndpointConditions::isReady), end.of(service), weights))
                .toList();
    }

    /** The weights of the SRV records at the Service's own name, by target. */
    private Map<Name, Integer> weights(HeadlessService service) {
        Name name = zone.nameOf(service.id());
        Map<Name, Integer> weights = new HashMap<>();
        zone.records(service).main().stream()
                .filter(record -> record.name().equals(name))
                .map(DerivedRecord::data)
                .flatMap(data -> data instanceof SRVRecord srv ? Stream.of(srv) : Stream.empty())
                .forEach(srv -> weights.put(srv.getTarget(), srv.getWeight()));
        return weights;
    }

    private Leg named(Leg leg, List<EndpointMerge.Part> parts, Map<Name, Integer> weights) {
        Optional<Name> name = ownName(parts);
        int weight = name.map(target -> weights.getOrDefault(target, 0)).orElse(0);
        return new Leg(leg.endpoint(), leg.ports(), leg.traffic(), name, weight);
    }

    private Optional<Name> ownName(List<EndpointMerge.Part> parts) {
        return parts.stream().flatMap(part -> part.ownName(zone)).findFirst();
    }

    private static Leg leg(
            EndpointMerge.Merged end, List<EndpointMerge.Part> parts, Predicate<EndpointConditions> flows) {
        return new Leg(end.endpoint(), EndpointMerge.ports(parts), traffic(parts, flows), Optional.empty(), 0);
    }

    private static Traffic traffic(List<EndpointMerge.Part> parts, Predicate<EndpointConditions> flows) {
        List<EndpointConditions> said = parts.stream()
                .map(EndpointMerge.Part::endpoint)
                .map(Endpoint::conditions)
                .toList();
        if (said.stream().anyMatch(flows)) {
            return Traffic.FLOWS;
        }
        return said.stream().anyMatch(EndpointConditions::isTerminating) ? Traffic.DRAINS : Traffic.NONE;
    }
}
