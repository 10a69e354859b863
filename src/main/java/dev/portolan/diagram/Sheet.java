// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** What a diagram is drawn on; each has measures of its own. */
public enum Sheet {
    /** The Diagram tab: both lanes, every detail. */
    CANVAS,
    /** The small pane beside a table: the Service's own lane. */
    PANE,
    /** A page of a report: light, without decoration. */
    REPORT;

    /** The measure of this sheet among those of all. */
    double of(double canvas, double pane, double report) {
        return this == CANVAS ? canvas : this == PANE ? pane : report;
    }
}
