// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.Map;

/**
 * Some of a Service's endpoints, all of one address type and with the same ports.
 *
 * @param id namespace and name of the slice
 * @param labels its labels; {@value #SERVICE_NAME} joins it to a Service
 * @param addressType {@code IPv4}, {@code IPv6} or {@code FQDN} as written; CoreDNS does not read it
 * @param ports its ports; empty means that no port is known
 * @param endpoints its endpoints, in the order of the slice
 */
public record EndpointSlice(
        NamespacedName id,
        Map<String, String> labels,
        String addressType,
        List<EndpointPort> ports,
        List<Endpoint> endpoints)
        implements ClusterObject {

    /** The label that names the Service. */
    public static final String SERVICE_NAME = "kubernetes.io/service-name";

    /** The label that names the Service of another cluster (KEP-1645). */
    public static final String MULTICLUSTER_SERVICE_NAME = "multicluster.kubernetes.io/service-name";

    /** The label that names the cluster from which the slice was imported (KEP-1645). */
    public static final String SOURCE_CLUSTER = "multicluster.kubernetes.io/source-cluster";

    /** The label that names who keeps the slice. */
    public static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";

    public EndpointSlice {
        labels = Map.copyOf(labels);
        ports = List.copyOf(ports);
        endpoints = List.copyOf(endpoints);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.ENDPOINT_SLICE;
    }

    /** The Service that the slice belongs to, by its label; the name is empty if the label is missing. */
    public NamespacedName service() {
        return new NamespacedName(id.namespace(), labels.getOrDefault(SERVICE_NAME, ""));
    }
}
