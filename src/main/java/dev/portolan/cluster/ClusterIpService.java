// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;

/**
 * A Service with a virtual IP, reachable from outside too if its exposure says so.
 *
 * @param clusterIps the cluster IPs as written, the primary one first; empty only in a manifest that was not applied yet
 * @param exposure how it is reachable from outside the cluster
 * @param traffic how connections are spread over its endpoints
 */
public record ClusterIpService(
        ServiceMetadata metadata,
        List<ServicePort> ports,
        List<String> clusterIps,
        Exposure exposure,
        TrafficPolicy traffic)
        implements Service {

    public ClusterIpService {
        ports = List.copyOf(ports);
        clusterIps = List.copyOf(clusterIps);
    }
}
