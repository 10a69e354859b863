// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.Unread;

/**
 * What of one of two pictures was not read.
 *
 * @param side of which of them
 * @param what the objects
 */
public record SideUnread(Side side, Unread what) {

    /** Which of the pictures it is. */
    public enum Side {
        /** That which is compared. */
        FIRST,
        /** That with which it is compared. */
        SECOND
    }
}
