// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Map;

/**
 * A Pod, as far as names, routes and readiness go.
 *
 * @param id namespace and name
 * @param labels its labels
 * @param lifetime since when it exists, and whether it is being deleted
 * @param spec what was asked for
 * @param status what is
 */
public record Pod(NamespacedName id, Map<String, String> labels, PodLifetime lifetime, PodSpec spec, PodStatus status)
        implements ClusterObject {

    public Pod {
        labels = Map.copyOf(labels);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.POD;
    }
}
