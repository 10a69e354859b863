// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

/** Whether new connections take a leg. */
public enum Traffic {
    /** They do. */
    FLOWS,
    /** They do no longer: the endpoint is terminating and may still serve those that it has. */
    DRAINS,
    /** They do not: the endpoint is not ready. */
    NONE
}
