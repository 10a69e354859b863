// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * The object behind an endpoint, in the endpoint's own namespace.
 *
 * @param kind its kind, usually {@code Pod}
 * @param name its name
 */
public record TargetRef(String kind, String name) {

    /** A reference to a pod. */
    public static TargetRef pod(String name) {
        return new TargetRef("Pod", name);
    }

    /** Whether a pod is referred to. */
    public boolean isPod() {
        return kind.equals("Pod");
    }
}
