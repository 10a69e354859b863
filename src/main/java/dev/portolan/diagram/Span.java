// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/**
 * A stretch of the width: a column, or a gap between two.
 *
 * @param least what it needs
 * @param usual what it has in a frame of the usual width
 * @param growth its share of what is left over
 */
record Span(double least, double usual, double growth) {

    static Span fixed(double width) {
        return new Span(width, width, 0);
    }

    /** The same with room for that much. */
    Span holding(double need) {
        return need <= least ? this : new Span(need, Math.max(need, usual), growth);
    }
}
