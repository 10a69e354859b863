// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/** A condition of an endpoint: the API may leave it out, and gives that a meaning of its own for each condition. */
public enum Condition {
    TRUE,
    FALSE,
    UNSET;

    /** The condition that an API value stands for. */
    public static Condition of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
