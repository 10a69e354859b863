// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;

/**
 * How a Service with a cluster IP is reachable from outside. None of it appears in the cluster's own zone; {@code
 * k8s_external} publishes it.
 *
 * @param type {@code spec.type}
 * @param externalIps {@code spec.externalIPs}
 * @param ingress {@code status.loadBalancer.ingress}, each an address or a host name as given
 */
public record Exposure(Type type, List<String> externalIps, List<String> ingress) {

    /** Reachable inside the cluster only. */
    public static final Exposure INTERNAL = new Exposure(Type.CLUSTER_IP, List.of(), List.of());

    /** {@code spec.type} of a Service that has a cluster IP. */
    public enum Type {
        CLUSTER_IP("ClusterIP"),
        NODE_PORT("NodePort"),
        LOAD_BALANCER("LoadBalancer");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The API's spelling. */
        public String label() {
            return label;
        }
    }

    public Exposure {
        externalIps = List.copyOf(externalIps);
        ingress = List.copyOf(ingress);
    }
}
