// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.Service;

/** How a page tells Services apart: the name of a symbol in the page, and the class that gives the hue of the route. */
enum HtmlForm {
    CLUSTER_IP("via", "cluster-ip"),
    LOAD_BALANCER("via", "load-balancer"),
    NODE_PORT("via", "node-port"),
    HEADLESS("direct", "headless"),
    /** Headless, and nobody but a person makes its endpoints. */
    MANUAL("direct", "manual"),
    EXTERNAL_NAME("alias", "external-name");

    private final String hue;
    private final String symbol;

    HtmlForm(String hue, String symbol) {
        this.hue = hue;
        this.symbol = symbol;
    }

    static HtmlForm of(Service service) {
        return switch (service) {
            case ClusterIpService with ->
                switch (with.exposure().type()) {
                    case CLUSTER_IP -> CLUSTER_IP;
                    case LOAD_BALANCER -> LOAD_BALANCER;
                    case NODE_PORT -> NODE_PORT;
                };
            case HeadlessService headless -> headless.selector().isEmpty() ? MANUAL : HEADLESS;
            case ExternalNameService _ -> EXTERNAL_NAME;
        };
    }

    /** The class that gives the hue. */
    String hue() {
        return hue;
    }

    /** The id of the symbol. */
    String symbol() {
        return symbol;
    }
}
