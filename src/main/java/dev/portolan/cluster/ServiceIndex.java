// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The Services of a picture, by namespace and name and by cluster IP. The index by cluster IP is built when first asked for
 * and carried along from then on.
 */
final class ServiceIndex {

    static final ServiceIndex EMPTY = new ServiceIndex(TreePMap.empty(), 0, null);

    private final PMap<String, PMap<String, Service>> byNamespace;
    private final int size;
    private volatile @Nullable PMap<String, List<NamespacedName>> byClusterIp;

    private ServiceIndex(
            PMap<String, PMap<String, Service>> byNamespace,
            int size,
            @Nullable PMap<String, List<NamespacedName>> byClusterIp) {
        this.byNamespace = byNamespace;
        this.size = size;
        this.byClusterIp = byClusterIp;
    }

    int size() {
        return size;
    }

    Collection<String> namespaces() {
        return byNamespace.keySet();
    }

    Stream<Service> all() {
        return byNamespace.values().stream().flatMap(named -> named.values().stream());
    }

    Collection<Service> in(String namespace) {
        PMap<String, Service> named = byNamespace.get(namespace);
        return named == null ? List.of() : named.values();
    }

    @Nullable
    Service get(NamespacedName id) {
        PMap<String, Service> named = byNamespace.get(id.namespace());
        return named == null ? null : named.get(id.name());
    }

    Collection<Service> withClusterIp(String address) {
        PMap<String, List<NamespacedName>> index = byClusterIp;
        if (index == null) {
            index = indexClusterIps();
            byClusterIp = index;
        }
        return index.getOrDefault(address, List.of()).stream().map(this::get).toList();
    }

    ServiceIndex with(Service service) {
        NamespacedName id = service.id();
        Service before = get(id);
        PMap<String, Service> there = byNamespace.get(id.namespace());
        PMap<String, Service> named = there == null ? TreePMap.empty() : there;
        return new ServiceIndex(
                byNamespace.plus(id.namespace(), named.plus(id.name(), service)),
                before == null ? size + 1 : size,
                moved(byClusterIp, before, service));
    }

    ServiceIndex without(NamespacedName id) {
        Service before = get(id);
        PMap<String, Service> named = byNamespace.get(id.namespace());
        if (before == null || named == null) {
            return this;
        }
        PMap<String, Service> rest = named.minus(id.name());
        return new ServiceIndex(
                rest.isEmpty() ? byNamespace.minus(id.namespace()) : byNamespace.plus(id.namespace(), rest),
                size - 1,
                moved(byClusterIp, before, null));
    }

    private static List<String> clusterIps(@Nullable Service service) {
        return service instanceof ClusterIpService with ? with.clusterIps() : List.of();
    }

    private PMap<String, List<NamespacedName>> indexClusterIps() {
        Map<String, List<NamespacedName>> index = new HashMap<>();
        all().forEach(service -> {
            for (String ip : clusterIps(service)) {
                index.merge(ip, List.of(service.id()), ServiceIndex::joined);
            }
        });
        return HashTreePMap.from(index);
    }

    private static @Nullable PMap<String, List<NamespacedName>> moved(
            @Nullable PMap<String, List<NamespacedName>> index, @Nullable Service before, @Nullable Service after) {
        if (index == null || clusterIps(before).equals(clusterIps(after))) {
            return index;
        }
        PMap<String, List<NamespacedName>> result = index;
        if (before != null) {
            for (String ip : clusterIps(before)) {
                List<NamespacedName> rest = result.getOrDefault(ip, List.of()).stream()
                        .filter(id -> !id.equals(before.id()))
                        .toList();
                result = rest.isEmpty() ? result.minus(ip) : result.plus(ip, rest);
            }
        }
        if (after != null) {
            for (String ip : clusterIps(after)) {
                result = result.plus(ip, joined(result.getOrDefault(ip, List.of()), List.of(after.id())));
            }
        }
        return result;
    }

    private static List<NamespacedName> joined(List<NamespacedName> some, List<NamespacedName> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }
}
