// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * A context of a kubeconfig.
 *
 * @param name the context's name
 * @param server the cluster's URL as written, empty if the cluster is missing
 * @param user the user's name
 * @param namespace the context's namespace, {@code default} if it sets none
 * @param credential how it signs in
 */
public record ClusterContext(String name, String server, String user, String namespace, Credential credential) {}
