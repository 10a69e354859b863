// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

/**
 * What the column of origins needs, in pixels at the normal text size.
 *
 * @param kinds for every object to be told with what it is; 0 where none is
 * @param words for every field to be told with what it is; 0 where none is
 */
record FromWidths(double kinds, double words) {

    static final FromWidths NONE = new FromWidths(0, 0);

    /** For everything to be told. */
    double whole() {
        return Math.max(kinds, words);
    }
}
