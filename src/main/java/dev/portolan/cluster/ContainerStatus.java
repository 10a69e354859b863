// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * What became of a container.
 *
 * @param name the container's name
 * @param ready whether it passes its readiness probe
 * @param restarts how often it was restarted
 * @param state {@code waiting}, {@code running} or {@code terminated}
 * @param reason why it waits or ended, in the API's words such as {@code CrashLoopBackOff}; empty while it runs
 */
public record ContainerStatus(String name, boolean ready, int restarts, String state, String reason) {}
