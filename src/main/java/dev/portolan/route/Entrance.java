// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import java.util.List;

/**
 * A way in from outside the cluster. None of it is in the cluster's own DNS.
 *
 * @param kind what kind of way
 * @param host the address or host name to connect to; empty for a node port, which every node opens
 * @param ports the port numbers
 */
public record Entrance(Kind kind, String host, List<Integer> ports) {

    /** What kind of way in. */
    public enum Kind {
        LOAD_BALANCER("load balancer"),
        EXTERNAL_IP("external IP"),
        NODE_PORT("node port");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The kind in words. */
        public String label() {
            return label;
        }
    }

    public Entrance {
        ports = List.copyOf(ports);
    }
}
