// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import java.util.Map;

/**
 * A Node.
 *
 * @param name its name
 * @param labels its labels; {@value #ZONE} says in which zone it stands
 * @param addresses {@code status.addresses} of the types InternalIP and ExternalIP
 * @param kubeletVersion the version that its kubelet reports, empty if unknown
 */
public record Node(String name, Map<String, String> labels, List<String> addresses, String kubeletVersion)
        implements ClusterObject {

    /** The label that names the topology zone. */
    public static final String ZONE = "topology.kubernetes.io/zone";

    public Node {
        labels = Map.copyOf(labels);
        addresses = List.copyOf(addresses);
    }

    @Override
    public NamespacedName id() {
        return NamespacedName.ofCluster(name);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.NODE;
    }

    /** The topology zone, empty if the node carries no such label. */
    public String zone() {
        return labels.getOrDefault(ZONE, "");
    }
}
