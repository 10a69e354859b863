// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Service;

/** How the window tells Services apart: each form has a glyph, a label and the hue of its route. */
public enum ServiceForm {
    CLUSTER_IP("ClusterIP", Route.VIA),
    LOAD_BALANCER("LoadBalancer", Route.VIA),
    NODE_PORT("NodePort", Route.VIA),
    HEADLESS("Headless", Route.DIRECT),
    /** Headless, and nobody but a person makes its endpoints. */
    MANUAL("Headless", Route.DIRECT),
    EXTERNAL_NAME("ExternalName", Route.ALIAS);

    private final String label;
    private final Route route;

    ServiceForm(String label, Route route) {
        this.label = label;
        this.route = route;
    }

    /** The form of a Service. */
    public static ServiceForm of(Service service) {
        return switch (service) {
            case ClusterIpService clusterIp ->
                switch (clusterIp.exposure().type()) {
                    case CLUSTER_IP -> CLUSTER_IP;
                    case NODE_PORT -> NODE_PORT;
                    case LOAD_BALANCER -> LOAD_BALANCER;
                };
            case HeadlessService headless -> headless.selector().isEmpty() ? MANUAL : HEADLESS;
            case ExternalNameService _ -> EXTERNAL_NAME;
        };
    }

    /** The word for it, in the API's spelling where the API has one. */
    public String label() {
        return label;
    }

    /** How its clients get to a pod. */
    public Route route() {
        return route;
    }
}
