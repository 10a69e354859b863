// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * What a source is called.
 *
 * @param kind what sort of source it is
 * @param name the context's name, the file's name, or the demo's
 * @param address the API server's host and port, the file's folder, or empty
 * @param kubernetesVersion such as {@code v1.34.0}, empty if unknown
 * @param entry what else a context comes with
 */
public record SourceDescription(Kind kind, String name, String address, String kubernetesVersion, Entry entry) {

    /** The sorts of source. */
    public enum Kind {
        DEMO,
        SNAPSHOT,
        CONTEXT
    }

    /**
     * What a context comes with.
     *
     * @param namespace the namespace that it sets; {@code default} if it sets none, empty if that is not known or there is no
     *     context
     * @param kubeconfig the whole path of the kubeconfig that has it, empty where kubectl looks there by itself. A path of this
     *     machine: for commands that are run on it, not for what is passed on
     */
    public record Entry(String namespace, String kubeconfig) {

        private static final Entry NONE = new Entry("", "");
    }

    /** A source without a namespace of its own. */
    public SourceDescription(Kind kind, String name, String address, String kubernetesVersion) {
        this(kind, name, address, kubernetesVersion, Entry.NONE);
    }

    /** The namespace that the context sets, see {@link Entry#namespace}. */
    public String namespace() {
        return entry.namespace();
    }

    /** The same source with the version that was found out. */
    public SourceDescription withKubernetesVersion(String version) {
        return new SourceDescription(kind, name, address, version, entry);
    }
}
