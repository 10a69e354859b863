// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * What a container does, in the API's words ({@code ContainerState}).
 *
 * @param name {@code waiting}, {@code running} or {@code terminated}
 * @param reason why it waits or ended, such as {@code CrashLoopBackOff}; for one that ended without a reason how it ended, as
 *     kubectl writes it, {@code ExitCode:3} or {@code Signal:9}; empty while it runs
 * @param message the rest that is said about it; mostly empty
 */
public record ContainerState(String name, String reason, String message) {

    /** Whether it has done what it was for; an init container that has is not waited for any more. */
    boolean isDone() {
        return name.equals("terminated") && (reason.equals("Completed") || reason.equals("ExitCode:0"));
    }

    /** Whether the reason says more than that the container does what it is for, or is about to. */
    boolean isTelling() {
        return !name.equals("running") && !reason.isEmpty() && !reason.equals("PodInitializing");
    }
}
