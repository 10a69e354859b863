// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ResourceKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reflector reads.
 *
 * @param kind of which kind
 * @param namespace in which namespace, empty for all
 * @param selector the labels that it must have, empty for any
 */
record Scope(ResourceKind kind, String namespace, Map<String, String> selector) {

    Scope {
        selector = Map.copyOf(selector);
    }

    /** All of a kind. */
    static Scope everywhere(ResourceKind kind) {
        return new Scope(kind, "", Map.of());
    }

    /** All of a kind in a namespace. */
    static Scope in(ResourceKind kind, String namespace) {
        return new Scope(kind, namespace, Map.of());
    }

    /** What of a picture belongs to it, as far as its identity tells. */
    Stream<? extends ClusterObject> objects(ClusterSnapshot picture) {
        Stream<? extends ClusterObject> all = switch (kind) {
            case SERVICE -> picture.services();
            case ENDPOINT_SLICE -> picture.slices().stream();
            case NAMESPACE -> picture.namespaces().stream();
            case POD -> picture.pods().stream();
            case NODE -> picture.nodes().stream();
            case SERVICE_IMPORT -> picture.serviceImports().stream();
        };
        return all.filter(object -> Coverages.holds(this, object.id()));
    }

    /** Path and query of the list. */
    String list(String resourceVersion) {
        String version = resourceVersion.isEmpty() ? "" : "resourceVersion=" + resourceVersion;
        return path() + query(version);
    }

    /** Path and query of a further page of the list. */
    String page(String next) {
        return path() + query("continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** Path and query of the watch. */
    String watch(String resourceVersion, long seconds) {
        return path()
                + query("watch=true&allowWatchBookmarks=true&timeoutSeconds=" + seconds + "&resourceVersion="
                        + resourceVersion);
    }

    private String query(String rest) {
        String labels = new TreeMap<>(selector)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(","));
        String selected = labels.isEmpty() ? "" : "labelSelector=" + URLEncoder.encode(labels, StandardCharsets.UTF_8);
        String both = rest.isEmpty() || selected.isEmpty() ? rest + selected : rest + "&" + selected;
        return both.isEmpty() ? "" : "?" + both;
    }

    /** The API group, empty for the core. */
    String group() {
        return switch (kind) {
            case ENDPOINT_SLICE -> "discovery.k8s.io";
            case SERVICE_IMPORT -> "multicluster.x-k8s.io";
            case SERVICE, POD, NODE, NAMESPACE -> "";
        };
    }

    private String path() {
        String root = group().isEmpty() ? "/api/" : "/apis/" + group() + "/";
        String version = kind == ResourceKind.SERVICE_IMPORT ? "v1alpha1" : "v1";
        return root + version + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + kind.plural();
    }
}
