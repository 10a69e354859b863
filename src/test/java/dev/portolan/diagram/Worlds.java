// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.route.Routes;
import dev.portolan.testing.Picture;
import java.util.Map;
import java.util.Set;

/**
 * Services of any size.
 *
 * @param endpoints how many endpoints
 * @param nodes over how many nodes they are spread
 * @param troubled every how manieth is not ready, or goes away; 0 for none
 * @param nameLength how long names are
 */
record Worlds(int endpoints, int nodes, int troubled, int nameLength) {

    private static final EndpointConditions DRAINING =
            new EndpointConditions(Condition.FALSE, Condition.TRUE, Condition.TRUE);

    Routes both() {
        return routes("web", "web-headless");
    }

    Routes direct() {
        return routes("web-headless");
    }

    Routes through() {
        return routes("web");
    }

    private Routes routes(String... services) {
        Map<String, String> selector = Map.of("app", "web");
        Picture picture = Picture.of("n" + "s".repeat(nameLength));
        for (String service : services) {
            if (service.equals("web")) {
                picture.clusterIp(service, "10.96.0.1", selector, Picture.tcp("http", 80));
            } else {
                picture.headless(service, selector, Picture.tcp("http", 80));
            }
            Endpoint[] ends = new Endpoint[endpoints];
            for (int i = 0; i < endpoints; i++) {
                ends[i] = end(i);
            }
            picture.slice(service, Picture.on(8080), ends);
        }
        return Drawn.routes(picture.snapshot(), services[0]);
    }

    private Endpoint end(int index) {
        String pod = "web-" + "x".repeat(nameLength) + "-" + index;
        String address = "10." + (1 + index / 65025) + "." + (index / 255 % 255) + "." + (1 + index % 255);
        String node = nodes == 0 ? "" : "node-" + "y".repeat(nameLength) + "-" + index % nodes;
        return Picture.endpoint(pod, address, node, conditions(index));
    }

    private EndpointConditions conditions(int index) {
        if (troubled == 0 || index % troubled != troubled - 1) {
            return EndpointConditions.READY;
        }
        return index % 2 == 0 ? EndpointConditions.NOT_READY : DRAINING;
    }

    static DiagramOptions options(Frame frame, Grouping grouping) {
        return new DiagramOptions(frame, grouping, Set.of(), Drawn.MOMENT);
    }
}
