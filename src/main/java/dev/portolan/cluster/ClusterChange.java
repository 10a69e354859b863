// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/** One object that came, changed or went. */
public sealed interface ClusterChange {

    /** The kind of the object. */
    ResourceKind kind();

    /** The object's identity. */
    NamespacedName id();

    /** The object is there and looks like this, whether it was there before or not. */
    record Put(ClusterObject object) implements ClusterChange {
        @Override
        public ResourceKind kind() {
            return object.kind();
        }

        @Override
        public NamespacedName id() {
            return object.id();
        }
    }

    /** The object is gone; not an error if it never was. */
    record Removed(ResourceKind kind, NamespacedName id) implements ClusterChange {}
}
