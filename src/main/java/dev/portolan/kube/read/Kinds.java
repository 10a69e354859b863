// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import org.jspecify.annotations.Nullable;

/** The kinds that are read, told by group and kind: a Knative Service is no Service. */
final class Kinds {

    private Kinds() {}

    /**
     * A collector for the kind, null if it is not read.
     *
     * @param apiVersion {@code v1} or {@code group/version}; empty if unknown, which is taken as the right group
     */
    static @Nullable KindFields fields(String apiVersion, String kind) {
        KindFields fields = switch (kind) {
            case "Service" -> new ServiceFields();
            case "EndpointSlice" -> new SliceFields();
            case "Endpoints" -> new EndpointsFields();
            case "Namespace" -> new NamespaceFields();
            case "Pod" -> new PodFields();
            case "Node" -> new NodeFields();
            case "ServiceImport" -> new ImportFields();
            default -> null;
        };
        return apiVersion.isEmpty() || group(apiVersion).equals(groupOf(kind)) ? fields : null;
    }

    /** The kind whose field that is, where the field alone tells; null if it does not. */
    static @Nullable KindFields fieldsWith(String field) {
        return switch (field) {
            case "endpoints", "addressType", "ports" -> new SliceFields();
            case "subsets" -> new EndpointsFields();
            default -> null;
        };
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private static String groupOf(String kind) {
        return switch (kind) {
            case "EndpointSlice" -> "discovery.k8s.io";
            case "ServiceImport" -> "multicluster.x-k8s.io";
            default -> "";
        };
    }
}
