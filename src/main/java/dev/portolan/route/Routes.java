// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All ways in view: those of one Service, and those of a sibling if there is one.
 *
 * @param namespace the namespace of the client, which sets its search list
 * @param ways the routes in the order of their lanes, one or two, of different lanes
 * @param endpoints every endpoint that a route leads to, once, in numeric order of their addresses
 * @param siblings the Services of the namespace that select the same pods the other way, the closest first
 * @param setting what the routes have in common
 */
public record Routes(
        String namespace, List<Route> ways, List<RouteEndpoint> endpoints, List<Service> siblings, Setting setting) {

    /**
     * What all routes have in common.
     *
     * @param subject the Service that was asked about
     * @param ttl how long a positive answer may be kept, in seconds
     * @param podsMissing why pods could not be read, a sentence; empty if they were
     * @param slicesRead whether all EndpointSlices of the namespace were read, so that none means none
     */
    public record Setting(Service subject, int ttl, String podsMissing, boolean slicesRead) {}

    public Routes {
        ways = List.copyOf(ways);
        endpoints = List.copyOf(endpoints);
        siblings = List.copyOf(siblings);
    }

    /** The Service that was asked about. */
    public Service subject() {
        return setting.subject();
    }

    /** The route of that lane. */
    public Optional<Route> way(Lane lane) {
        return ways.stream().filter(way -> way.lane() == lane).findFirst();
    }

    /** The lane A. */
    public Optional<ClusterIpRoute> clusterIp() {
        return only(ClusterIpRoute.class);
    }

    /** The lane B. */
    public Optional<DirectRoute> direct() {
        return only(DirectRoute.class);
    }

    /** The lane C. */
    public Optional<AliasRoute> alias() {
        return only(AliasRoute.class);
    }

    /** The endpoint with that key. */
    public Optional<RouteEndpoint> endpoint(String key) {
        return endpoints.stream().filter(endpoint -> endpoint.key().equals(key)).findFirst();
    }

    /** The route of the subject itself. */
    public Route own() {
        return ways.stream().filter(this::isOwn).findFirst().orElseThrow();
    }

    /** The legs of all routes. */
    public Stream<Leg> legs() {
        return ways.stream().flatMap(way -> way.legs().stream());
    }

    private boolean isOwn(Route way) {
        return way.service().id().equals(subject().id());
    }

    /** Whether it is unknown where the routes lead: no endpoint was read, and there may be some. */
    public boolean areEndsUnknown() {
        return endpoints.isEmpty() && !setting.slicesRead();
    }

    /** The same picture with that lane alone; its endpoints are those that the lane leads to. Itself if the lane is absent. */
    public Routes only(Lane lane) {
        List<Route> left = ways.stream().filter(way -> way.lane() == lane).toList();
        if (left.isEmpty() || left.size() == ways.size()) {
            return this;
        }
        Route way = left.getFirst();
        List<RouteEndpoint> reached = way.legs().stream().map(Leg::endpoint).toList();
        return new Routes(
                namespace,
                left,
                reached,
                siblings,
                new Setting(way.service(), setting.ttl(), setting.podsMissing(), setting.slicesRead()));
    }

    private <R extends Route> Optional<R> only(Class<R> form) {
        return ways.stream()
                .flatMap(way -> form.isInstance(way) ? Stream.of(form.cast(way)) : Stream.empty())
                .findFirst();
    }
}
