// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

/** Where the tools of a tab stand, so that they never cover a tab. */
enum ToolsPlace {

    /** Beside the tabs, with their words. */
    BESIDE,

    /** Beside the tabs, icons in the place of words. */
    BESIDE_BRIEF,

    /** On a line of their own below the tabs, with their words. */
    BELOW,

    /** On a line of their own below the tabs, icons in the place of words. */
    BELOW_BRIEF;

    /**
     * The first place that has room for the tools.
     *
     * @param strip the width of tabs and tools together
     * @param tabs the width of the tabs
     * @param words the width that the tools want for their words
     * @param icons the least width of the tools with icons in the place of words
     */
    static ToolsPlace of(double strip, double tabs, double words, double icons) {
        double beside = strip - tabs;
        if (words <= beside) {
            return BESIDE;
        }
        if (icons <= beside) {
            return BESIDE_BRIEF;
        }
        return words <= strip ? BELOW : BELOW_BRIEF;
    }

    boolean isBelow() {
        return this == BELOW || this == BELOW_BRIEF;
    }

    boolean isBrief() {
        return this == BESIDE_BRIEF || this == BELOW_BRIEF;
    }
}
