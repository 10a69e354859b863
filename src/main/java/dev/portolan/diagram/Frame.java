// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/**
 * The place that a diagram is drawn for. It stretches with the width, and takes what it needs where the place is too small.
 *
 * @param sheet what it is drawn on
 * @param width the width at hand, in pixels
 * @param height the height at hand, in pixels
 */
public record Frame(Sheet sheet, double width, double height) {

    /** The canvas of the Diagram tab in a window of 1440 by 900. */
    public static final Frame CANVAS = new Frame(Sheet.CANVAS, 1124, 478);

    /** A page of a report; the height follows from what is drawn. */
    public static final Frame REPORT = new Frame(Sheet.REPORT, 1004, 0);
}
