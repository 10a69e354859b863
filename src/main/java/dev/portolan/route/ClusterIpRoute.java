// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.IpFamily;
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
        return virtualSockets().stream().findFirst().orElse("");
    }

    /** The same of each cluster IP, the primary one first: a dual-stack Service has one for each family. */
    public List<String> virtualSockets() {
        return service.clusterIps().stream().map(this::socket).toList();
    }

    /** The cluster IP whose packets can be rewritten to that address, with the ports: kube-proxy stays within a family. */
    String virtualSocketBefore(String address) {
        return service.clusterIps().stream()
                .filter(ip -> IpFamily.ofAddress(ip) == IpFamily.ofAddress(address))
                .findFirst()
                .map(this::socket)
                .orElse(virtualSocket());
    }

    private String socket(String address) {
        List<EndpointPort> ports = service.ports().stream()
                .map(port -> new EndpointPort(port.name(), port.protocol(), port.port()))
                .toList();
        return RouteEndpoint.socket(address, ports);
    }

    @Override
    public Lane lane() {
        return Lane.CLUSTER_IP;
    }
}
