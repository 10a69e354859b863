// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * Where an endpoint runs.
 *
 * @param node the node's name, empty if unknown
 * @param zone the topology zone, empty if unknown
 */
public record Placement(String node, String zone) {

    /** Nothing is known of the place. */
    public static final Placement UNKNOWN = new Placement("", "");
}
