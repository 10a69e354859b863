// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

/**
 * All that a context says about connecting.
 *
 * @param context the context's name
 * @param namespace its namespace, {@code default} if it sets none
 * @param cluster where to connect to
 * @param user as whom
 */
public record ContextAccess(String context, String namespace, ClusterEntry cluster, UserEntry user) {}
