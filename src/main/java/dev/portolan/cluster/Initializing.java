// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * How far a pod is with its init containers.
 *
 * @param container the one for which the others wait
 * @param done how many are done
 * @param all how many there are
 */
public record Initializing(ContainerStatus container, int done, int all) {

    /** As kubectl prints it: {@code Init:CrashLoopBackOff}, {@code Init:ExitCode:3}, or {@code Init:0/2} while nothing is wrong. */
    public String text() {
        return "Init:" + (isStuck() ? container.reason() : done + "/" + all);
    }

    /** Whether the API says of the container what is in its way. */
    public boolean isStuck() {
        return container.state().isTelling();
    }
}
