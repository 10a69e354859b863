// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The Pods of a picture, by namespace and name. */
final class PodIndex {

    static final PodIndex EMPTY = new PodIndex(HashTreePMap.empty());

    private final PMap<String, PMap<String, Pod>> byNamespace;

    private PodIndex(PMap<String, PMap<String, Pod>> byNamespace) {
        this.byNamespace = byNamespace;
    }

    Collection<Pod> in(String namespace) {
        PMap<String, Pod> named = byNamespace.get(namespace);
        return named == null ? List.of() : named.values();
    }

    List<Pod> all() {
        return byNamespace.values().stream()
                .flatMap(named -> named.values().stream())
                .toList();
    }

    @Nullable
    Pod get(NamespacedName id) {
        PMap<String, Pod> named = byNamespace.get(id.namespace());
        return named == null ? null : named.get(id.name());
    }

    PodIndex with(Pod pod) {
        PMap<String, Pod> there = byNamespace.get(pod.id().namespace());
        PMap<String, Pod> named = there == null ? TreePMap.empty() : there;
        return new PodIndex(
                byNamespace.plus(pod.id().namespace(), named.plus(pod.id().name(), pod)));
    }

    PodIndex without(NamespacedName id) {
        PMap<String, Pod> named = byNamespace.get(id.namespace());
        if (named == null) {
            return this;
        }
        PMap<String, Pod> rest = named.minus(id.name());
        return new PodIndex(
                rest.isEmpty() ? byNamespace.minus(id.namespace()) : byNamespace.plus(id.namespace(), rest));
    }
}
