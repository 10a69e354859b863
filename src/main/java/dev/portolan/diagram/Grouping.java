// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** How endpoints are put together. */
public enum Grouping {
    /** By the node that they run on. */
    NODE,
    /** By the topology zone of their node. */
    ZONE,
    /** Not at all. */
    NONE
}
