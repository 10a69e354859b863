// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.Service;
import java.util.List;
import java.util.Optional;

/** One way from a client to what the name of one Service leads to. */
public sealed interface Route permits ClusterIpRoute, DirectRoute, AliasRoute {

    /** The Service whose name is asked for. */
    Service service();

    /** The question that the client's resolver puts and what the cluster DNS answers. */
    Lookup lookup();

    /** The ends of the way, in the order of their addresses; empty for an alias and for a Service without endpoints. */
    List<Leg> legs();

    /** The form of the route. */
    Lane lane();

    /** The leg to that endpoint, empty if the route does not lead there. */
    default Optional<Leg> legTo(RouteEndpoint endpoint) {
        return legs().stream().filter(leg -> leg.endsAt(endpoint)).findFirst();
    }

    /** How many endpoints new connections reach. */
    default int reached() {
        return (int)
                legs().stream().filter(leg -> leg.traffic() == Traffic.FLOWS).count();
    }
}
