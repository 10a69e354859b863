// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.EndpointPort;
import java.util.List;

/**
 * Lane A: the answer is the cluster IP, and kube-proxy on the client's node picks an endpoint for each connection.
 *
 * @param lookup its answers are the cluster IPs, none where the API has not assigned one yet
 * @param entrances the ways in from outside, empty for a Service that is reachable inside only
 */
public record ClusterIpRoute(ClusterIpService service, Lookup lookup, List<Leg> legs, List<Entrance> entrances)
        implements Route {

    public ClusterIpRoute {
        legs = List.copyOf(legs);
        entrances = List.copyOf(entrances);
    }

    /** The primary cluster IP and the Service's ports as one text: {@code 10.96.32.18:80, 443}; empty without a cluster IP. */
    public String virtualSocket() {
        List<EndpointPort> ports = service.ports().stream()
                .map(port -> new EndpointPort(port.name(), port.protocol(), port.port()))
                .toList();
        return service.clusterIps().stream()
                .findFirst()
                .map(address -> RouteEndpoint.socket(address, ports))
                .orElse("");
    }

    @Override
    public Lane lane() {
        return Lane.CLUSTER_IP;
    }
}
