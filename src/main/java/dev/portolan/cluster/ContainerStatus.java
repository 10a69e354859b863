// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * What became of a container.
 *
 * @param name the container's name
 * @param ready whether it passes its readiness probe
 * @param restarts how often it was restarted
 * @param state what it does
 */
public record ContainerStatus(String name, boolean ready, int restarts, ContainerState state) {

    /** A container of whose state no more is said than its name and its reason. */
    public ContainerStatus(String name, boolean ready, int restarts, String state, String reason) {
        this(name, ready, restarts, new ContainerState(state, reason, ""));
    }

    /** Why it waits or ended; empty while it runs. */
    public String reason() {
        return state.reason();
    }
}
