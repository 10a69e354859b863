// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The few objects that need no index of their own: Namespaces, Nodes, ServiceImports. */
record ClusterObjects(
        PMap<String, Namespace> namespaces, PMap<String, Node> nodes, PMap<NamespacedName, ServiceImport> imports) {

    static final ClusterObjects EMPTY =
            new ClusterObjects(TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    ClusterObjects with(Namespace namespace) {
        return new ClusterObjects(namespaces.plus(namespace.name(), namespace), nodes, imports);
    }

    ClusterObjects with(Node node) {
        return new ClusterObjects(namespaces, nodes.plus(node.name(), node), imports);
    }

    ClusterObjects with(ServiceImport imported) {
        return new ClusterObjects(namespaces, nodes, imports.plus(imported.id(), imported));
    }

    ClusterObjects withoutNamespace(String name) {
        return new ClusterObjects(namespaces.minus(name), nodes, imports);
    }

    ClusterObjects withoutNode(String name) {
        return new ClusterObjects(namespaces, nodes.minus(name), imports);
    }

    ClusterObjects withoutImport(NamespacedName id) {
        return new ClusterObjects(namespaces, nodes, imports.minus(id));
    }
}
