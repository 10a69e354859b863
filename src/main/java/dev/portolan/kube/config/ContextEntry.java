// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

/**
 * A context of a kubeconfig.
 *
 * @param name its name
 * @param cluster the name of its cluster
 * @param user the name of its user, empty for none
 * @param namespace its namespace, empty if it sets none
 */
record ContextEntry(String name, String cluster, String user, String namespace) {}
