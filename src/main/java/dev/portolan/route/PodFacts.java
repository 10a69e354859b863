// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

/**
 * What is known of the pod behind an endpoint.
 *
 * @param name its name
 * @param ordinal its number in its StatefulSet, or {@link #NO_ORDINAL}
 * @param readyContainers how many of its containers are ready
 * @param containers how many containers it has, or 0 if the pod was not read
 */
public record PodFacts(String name, int ordinal, int readyContainers, int containers) {

    /** The pod belongs to no StatefulSet, as far as is known. */
    public static final int NO_ORDINAL = -1;
}
