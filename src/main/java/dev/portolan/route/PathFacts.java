// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.TrafficPolicy;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * What is to be said of one route to one endpoint, so that routes can be compared.
 *
 * @param connectsTo the address and port that the client's own packets carry
 * @param rewrittenTo the address and port that they carry on arrival, empty if they stay as they are
 * @param chosenBy who picks the endpoint
 * @param whenNotReady what happens when the endpoint stops being ready
 * @param ownName the name that leads to this endpoint alone, empty if the DNS specification promises none
 */
public record PathFacts(
        String connectsTo, String rewrittenTo, Chooser chosenBy, WhenNotReady whenNotReady, Optional<Name> ownName) {

    /** What is to be said of that route to that endpoint; empty if the route does not lead there. */
    public static Optional<PathFacts> of(Route route, RouteEndpoint endpoint) {
        return route.legTo(endpoint).flatMap(leg -> of(route, leg));
    }

    /** What is to be said of that route by that leg of its own; empty for an alias. */
    public static Optional<PathFacts> of(Route route, Leg leg) {
        return switch (route) {
            case ClusterIpRoute way -> Optional.of(throughProxy(way, leg));
            case DirectRoute way -> Optional.of(direct(way, leg));
            case AliasRoute _ -> Optional.empty();
        };
    }

    private static PathFacts throughProxy(ClusterIpRoute way, Leg leg) {
        return new PathFacts(
                way.virtualSocketBefore(leg.endpoint().address()),
                RouteEndpoint.socket(leg.endpoint().address(), leg.ports()),
                chooser(way.service().traffic()),
                unwatched(leg) ? WhenNotReady.UNWATCHED : WhenNotReady.NO_NEW_CONNECTIONS,
                Optional.empty());
    }

    private static PathFacts direct(DirectRoute way, Leg leg) {
        WhenNotReady published = way.service().traffic().publishNotReadyAddresses()
                ? WhenNotReady.STAYS_PUBLISHED
                : WhenNotReady.RECORD_REMOVED;
        return new PathFacts(
                RouteEndpoint.socket(leg.endpoint().address(), leg.ports()),
                "",
                Chooser.CLIENT,
                unwatched(leg) ? WhenNotReady.UNWATCHED : published,
                leg.ownName());
    }

    private static Chooser chooser(TrafficPolicy traffic) {
        if (traffic.sessionAffinity().equals("ClientIP")) {
            return Chooser.KUBE_PROXY_BY_CLIENT;
        }
        return traffic.internal().equals("Local") ? Chooser.KUBE_PROXY_ON_NODE : Chooser.KUBE_PROXY;
    }

    private static boolean unwatched(Leg leg) {
        return leg.endpoint().state() == EndpointState.UNKNOWN;
    }

    /** Who picks an endpoint, and how often. */
    public enum Chooser {
        /** For each connection. */
        KUBE_PROXY,
        /** For each connection, with the same client sent to the same endpoint ({@code sessionAffinity: ClientIP}). */
        KUBE_PROXY_BY_CLIENT,
        /** For each connection, among the endpoints on the client's node ({@code internalTrafficPolicy: Local}). */
        KUBE_PROXY_ON_NODE,
        /** For each lookup. */
        CLIENT
    }

    /** What happens when an endpoint stops being ready. */
    public enum WhenNotReady {
        /** No new connections reach it; the answer does not change. */
        NO_NEW_CONNECTIONS,
        /** Its records are removed; answers that were handed out live on for the TTL. */
        RECORD_REMOVED,
        /** Nothing: the Service publishes unready addresses. */
        STAYS_PUBLISHED,
        /** Nobody would notice: no probe watches it. */
        UNWATCHED
    }
}
