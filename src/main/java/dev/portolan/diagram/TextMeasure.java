// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** Tells how wide texts are. The window asks the toolkit's fonts, reports {@link BundledMetrics}. */
@FunctionalInterface
public interface TextMeasure {

    /** The width of a text on one line, in pixels. */
    double width(String text, Face face);
}
