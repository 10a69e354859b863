// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Comparator;

/**
 * The identity of an object of one kind: its namespace and its name.
 *
 * @param namespace the namespace, empty for objects that live in none (Nodes, Namespaces)
 * @param name the name as the API spells it
 */
public record NamespacedName(String namespace, String name) implements Comparable<NamespacedName> {

    private static final Comparator<NamespacedName> ORDER =
            Comparator.comparing(NamespacedName::namespace).thenComparing(NamespacedName::name);

    /** The identity of an object that lives in no namespace. */
    public static NamespacedName ofCluster(String name) {
        return new NamespacedName("", name);
    }

    @Override
    public int compareTo(NamespacedName other) {
        return ORDER.compare(this, other);
    }

    /** {@code namespace/name}, or the bare name for an object outside any namespace. */
    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }
}
