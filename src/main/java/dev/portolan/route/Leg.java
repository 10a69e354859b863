// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.EndpointPort;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * The last part of a route, to one endpoint.
 *
 * @param endpoint where it arrives
 * @param ports the ports on which the endpoint serves this Service; empty if the slice names none
 * @param traffic whether new connections take it
 * @param ownName the name under which this Service makes the endpoint known alone; empty if it does so for none of its
 *     endpoints, which is the case under a cluster IP
 * @param weight the weight of its SRV records at the Service's name, 0 if it has none
 */
public record Leg(
        RouteEndpoint endpoint, List<EndpointPort> ports, Traffic traffic, Optional<Name> ownName, int weight) {

    public Leg {
        ports = List.copyOf(ports);
    }

    /** Whether new connections take it. */
    public boolean flows() {
        return traffic == Traffic.FLOWS;
    }

    /** Whether it leads there. */
    boolean endsAt(RouteEndpoint other) {
        return endpoint.key().equals(other.key());
    }
}
