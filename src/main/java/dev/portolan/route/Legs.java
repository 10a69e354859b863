// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xbill.DNS.Name;

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
        int weight = weight(service, ends);
        return ends.stream()
                .filter(end -> !end.of(service).isEmpty())
                .map(end -> named(leg(end, end.of(service), EndpointConditions::isReady), end.of(service), weight))
                .toList();
    }

    /**
     * The weight of each SRV record at the Service's own name: a hundred shared by all pairs of a ready address and a port,
     * at least 1 (CoreDNS {@code plugin/backend_lookup.go} SRV).
     */
    private static int weight(HeadlessService service, List<EndpointMerge.Merged> ends) {
        int pairs = ends.stream()
                .flatMap(end -> end.of(service).stream())
                .filter(part -> part.endpoint().isReady())
                .mapToInt(EndpointMerge.Part::pairs)
                .sum();
        return pairs == 0 ? 0 : Math.max(1, 100 / pairs);
    }

    private Leg named(Leg leg, List<EndpointMerge.Part> parts, int weight) {
        boolean srv = leg.flows() && parts.stream().anyMatch(EndpointMerge.Part::hasNumberedPort);
        return new Leg(leg.endpoint(), leg.ports(), leg.traffic(), ownName(parts), srv ? weight : 0);
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
