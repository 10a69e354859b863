// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

/**
 * A cluster of a kubeconfig.
 *
 * @param name its name
 * @param server the URL of its API server as written
 * @param trust whom to believe that it is that server
 * @param proxyUrl the proxy to go through, empty for none
 * @param forPlugins what plugins are told besides, in JSON; empty for nothing
 */
public record ClusterEntry(String name, String server, Trust trust, String proxyUrl, String forPlugins) {

    /** A cluster that nobody has. */
    static ClusterEntry none(String name) {
        return new ClusterEntry(name, "", new Trust(Material.NONE, "", false), "", "");
    }

    /**
     * Whom to believe that a server is the one meant.
     *
     * @param authority the certificates of the authorities; missing for those that the machine trusts
     * @param serverName the name to expect in the certificate instead of the URL's, empty for the URL's
     * @param nobody whether every certificate is accepted ({@code insecure-skip-tls-verify})
     */
    public record Trust(Material authority, String serverName, boolean nobody) {}
}
