// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/** An object of the picture. */
public sealed interface ClusterObject permits Service, EndpointSlice, Namespace, Pod, Node, ServiceImport {

    /** What the object is called, unique within its kind. */
    NamespacedName id();

    /** Of which kind it is. */
    ResourceKind kind();
}
