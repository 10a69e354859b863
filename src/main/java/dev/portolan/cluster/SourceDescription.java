// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * What a source is called.
 *
 * @param kind what sort of source it is
 * @param name the context's name, the file's name, or the demo's
 * @param address the API server's host and port, the file's folder, or empty
 * @param kubernetesVersion such as {@code v1.34.0}, empty if unknown
 * @param namespace the namespace that the context sets; {@code default} if it sets none, empty if that is not known or there is
 *     no context
 */
public record SourceDescription(Kind kind, String name, String address, String kubernetesVersion, String namespace) {

    /** The sorts of source. */
    public enum Kind {
        DEMO,
        SNAPSHOT,
        CONTEXT
    }

    /** A source without a namespace of its own. */
    public SourceDescription(Kind kind, String name, String address, String kubernetesVersion) {
        this(kind, name, address, kubernetesVersion, "");
    }

    /** The same source with the version that was found out. */
    public SourceDescription withKubernetesVersion(String version) {
        return new SourceDescription(kind, name, address, version, namespace);
    }
}
