// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

/** What a new picture did to a row of a table. */
public enum Mark {
    /** Nothing, or so long ago that nobody needs to see it. */
    NONE,
    /** It came a moment ago. */
    ADDED,
    /** It was there before and showed something else. */
    CHANGED,
    /** It went a moment ago. */
    REMOVED,
    /** It went, and stays in sight until the next selection. */
    GONE;

    /** Whether the row is part of the picture no more. */
    public boolean isGone() {
        return this == REMOVED || this == GONE;
    }

    /** The mark after a moment has passed. */
    public Mark settled() {
        return isGone() ? GONE : NONE;
    }
}
