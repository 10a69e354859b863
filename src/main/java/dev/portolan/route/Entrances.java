// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ServicePort;
import java.util.ArrayList;
import java.util.List;

/** The ways into a Service from outside the cluster. */
final class Entrances {

    private Entrances() {}

    static List<Entrance> of(ClusterIpService service) {
        Exposure exposure = service.exposure();
        List<Integer> ports =
                service.ports().stream().map(ServicePort::port).distinct().toList();
        List<Integer> nodePorts = service.ports().stream()
                .map(ServicePort::nodePort)
                .filter(port -> port != 0)
                .distinct()
                .toList();
        List<Entrance> entrances = new ArrayList<>();
        exposure.ingress().forEach(host -> entrances.add(new Entrance(Entrance.Kind.LOAD_BALANCER, host, ports)));
        exposure.externalIps().forEach(host -> entrances.add(new Entrance(Entrance.Kind.EXTERNAL_IP, host, ports)));
        if (exposure.type() != Exposure.Type.CLUSTER_IP && !nodePorts.isEmpty()) {
            entrances.add(new Entrance(Entrance.Kind.NODE_PORT, "", nodePorts));
        }
        return entrances;
    }
}
