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
        Predicate<EndpointMerge.Part> flows = someReady
                ? part -> part.endpoint().isReady()
                : part -> part.endpoint().conditions().isServing()
                        && part.endpoint().conditions().isTerminating();
        return ends.stream()
                .filter(end -> !end.of(service).isEmpty())
                .map(end -> leg(end, end.of(service), flows))
                .toList();
    }

    /** The legs straight from the answer: to what the DNS counts, none where it hides the Service. */
    List<Leg> direct(HeadlessService service, List<EndpointMerge.Merged> ends) {
        int weight = weight(service, ends);
        boolean hidden = zone.hides(service);
        return ends.stream()
                .filter(end -> !end.of(service).isEmpty())
                .map(end -> {
                    List<EndpointMerge.Part> parts = end.of(service);
                    return named(leg(end, parts, part -> !hidden && part.counts(zone)), parts, weight);
                })
                .toList();
    }

    /**
     * The weight of each SRV record at the Service's own name: a hundred shared by all pairs of a ready address and a port,
     * at least 1 (CoreDNS {@code plugin/backend_lookup.go} SRV).
     */
    private int weight(HeadlessService service, List<EndpointMerge.Merged> ends) {
        int pairs = ends.stream()
                .flatMap(end -> end.of(service).stream())
                .filter(part -> part.counts(zone))
                .mapToInt(EndpointMerge.Part::pairs)
                .sum();
        return pairs == 0 ? 0 : Math.max(1, 100 / pairs);
    }

    private Leg named(Leg leg, List<EndpointMerge.Part> parts, int weight) {
        boolean srv = leg.flows() && parts.stream().anyMatch(EndpointMerge.Part::hasNumberedPort);
        // a ready endpoint that the DNS does not count will not get its name by turning ready
        boolean unseen =
                !leg.flows() && parts.stream().anyMatch(part -> part.endpoint().isReady());
        Optional<Name> name = unseen ? Optional.empty() : ownName(parts);
        return new Leg(leg.endpoint(), leg.ports(), leg.traffic(), name, srv ? weight : 0);
    }

    private Optional<Name> ownName(List<EndpointMerge.Part> parts) {
        return parts.stream().flatMap(part -> part.ownName(zone)).findFirst();
    }

    private static Leg leg(
            EndpointMerge.Merged end, List<EndpointMerge.Part> parts, Predicate<EndpointMerge.Part> flows) {
        return new Leg(end.endpoint(), EndpointMerge.ports(parts), traffic(parts, flows), Optional.empty(), 0);
    }

    private static Traffic traffic(List<EndpointMerge.Part> parts, Predicate<EndpointMerge.Part> flows) {
        if (parts.stream().anyMatch(flows)) {
            return Traffic.FLOWS;
        }
        return parts.stream()
                        .map(EndpointMerge.Part::endpoint)
                        .map(Endpoint::conditions)
                        .anyMatch(EndpointConditions::isTerminating)
                ? Traffic.DRAINS
                : Traffic.NONE;
    }
}
