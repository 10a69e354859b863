// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Map;

/**
 * A Namespace.
 *
 * @param name its name
 * @param labels its labels
 */
public record Namespace(String name, Map<String, String> labels) implements ClusterObject {

    public Namespace {
        labels = Map.copyOf(labels);
    }

    @Override
    public NamespacedName id() {
        return NamespacedName.ofCluster(name);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.NAMESPACE;
    }
}
