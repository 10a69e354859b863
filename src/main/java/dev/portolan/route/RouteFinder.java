// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.util.Comparator;
import java.util.List;
import org.xbill.DNS.Name;

/** Finds the routes that a picture holds. Immutable, safe for any thread; each call reads the picture anew. */
public final class RouteFinder {

    private final ClusterZone zone;

    /** Finds routes in that picture under that profile. */
    public RouteFinder(ClusterZone zone) {
        this.zone = zone;
    }

    /** The routes of a Service for a client in its own namespace, together with the closest sibling's if it has one. */
    public Routes routes(Service service) {
        List<Service> siblings = siblings(service);
        return siblings.isEmpty() ? alone(service) : routes(service, List.of(service, siblings.getFirst()), siblings);
    }

    /** The routes of a Service beside those of another one, which is one of its {@link #siblings}. */
    public Routes routes(Service service, Service other) {
        return routes(service, List.of(service, other), siblings(service));
    }

    /** The route of a Service alone. */
    public Routes alone(Service service) {
        return routes(service, List.of(service), siblings(service));
    }

    /** The Services of the namespace that select the same pods, or list the same endpoints, the other way; closest first. */
    public List<Service> siblings(Service service) {
        return new Siblings(zone.snapshot()).of(service);
    }

    private Routes routes(Service subject, List<Service> services, List<Service> siblings) {
        List<EndpointMerge.Merged> ends = services.stream().anyMatch(ExternalNameService.class::isInstance)
                ? List.of()
                : new EndpointMerge(zone.snapshot()).of(services);
        List<Route> ways = services.stream()
                .map(service -> route(service, ends))
                .sorted(Comparator.comparing(Route::lane))
                .toList();
        String namespace = subject.id().namespace();
        return new Routes(
                namespace,
                ways,
                ends.stream().map(EndpointMerge.Merged::endpoint).toList(),
                siblings,
                new Routes.Setting(
                        subject,
                        zone.profile().ttl(),
                        new Reasons(zone.snapshot()).podsMissing(namespace),
                        areSlicesRead(namespace)));
    }

    private Route route(Service service, List<EndpointMerge.Merged> ends) {
        Name name = zone.nameOf(service.id());
        return switch (service) {
            case ClusterIpService with ->
                new ClusterIpRoute(with, lookup(with, name), Legs.throughProxy(with, ends), Entrances.of(with));
            case HeadlessService headless ->
                new DirectRoute(headless, lookup(headless, ends, name), new Legs(zone).direct(headless, ends));
            case ExternalNameService alias -> new Aliases(zone).route(alias, name);
        };
    }

    private Lookup lookup(ClusterIpService service, Name name) {
        List<String> addresses = service.clusterIps();
        return new Lookup(
                name,
                service.id().name(),
                zone.addressTypes(service),
                reply(service, zone.hides(service) ? List.of() : addresses));
    }

    private Lookup.Reply reply(Service service, List<String> addresses) {
        return addresses.isEmpty()
                ? Lookup.Reply.none(zone.missingAtName(service), zone.hides(service))
                : Lookup.Reply.of(addresses);
    }

    private boolean areSlicesRead(String namespace) {
        return zone.snapshot().coverage().holds(ResourceKind.ENDPOINT_SLICE, namespace);
    }

    private Lookup lookup(HeadlessService service, List<EndpointMerge.Merged> ends, Name name) {
        List<EndpointMerge.Part> counted = zone.hides(service)
                ? List.of()
                : ends.stream()
                        .flatMap(end -> end.of(service).stream())
                        .filter(part -> part.counts(zone))
                        .toList();
        List<String> addresses = EndpointMerge.addresses(counted);
        return new Lookup(name, service.id().name(), zone.addressTypes(service), reply(service, addresses));
    }
}
