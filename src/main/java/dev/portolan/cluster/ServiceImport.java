// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.Map;

/**
 * A Service imported from a cluster set ({@code multicluster.x-k8s.io/v1alpha1}, KEP-1645).
 *
 * @param id namespace and name
 * @param labels its own labels
 * @param headless whether {@code spec.type} is {@code Headless} rather than {@code ClusterSetIP}
 * @param ips {@code spec.ips} as written
 * @param ports {@code spec.ports}
 */
public record ServiceImport(
        NamespacedName id, Map<String, String> labels, boolean headless, List<String> ips, List<ServicePort> ports)
        implements ClusterObject {

    public ServiceImport {
        labels = Map.copyOf(labels);
        ips = List.copyOf(ips);
        ports = List.copyOf(ports);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.SERVICE_IMPORT;
    }
}
