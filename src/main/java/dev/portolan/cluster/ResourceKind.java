// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/** The kinds of object that a picture holds, in the words of the Kubernetes API. */
public enum ResourceKind {
    NAMESPACE("Namespace", "namespaces"),
    SERVICE("Service", "services"),
    ENDPOINT_SLICE("EndpointSlice", "endpointslices"),
    POD("Pod", "pods"),
    NODE("Node", "nodes"),
    SERVICE_IMPORT("ServiceImport", "serviceimports");

    private final String kind;
    private final String plural;

    ResourceKind(String kind, String plural) {
        this.kind = kind;
        this.plural = plural;
    }

    /** The {@code kind} of the API, such as {@code EndpointSlice}. */
    public String kind() {
        return kind;
    }

    /** Objects of the kind, in words: {@code EndpointSlices}. */
    public String kinds() {
        return kind + "s";
    }

    /** The resource name of the API, such as {@code endpointslices}. */
    public String plural() {
        return plural;
    }
}
