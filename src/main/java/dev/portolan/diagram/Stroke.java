// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** How a line is drawn. */
public record Stroke(Tone tone, double width, Dash dash) {

    /** No line. */
    public static final Stroke NONE = new Stroke(Tone.NONE, 0, Dash.SOLID);

    /** A whole line of one pixel. */
    public static Stroke hairline(Tone tone) {
        return new Stroke(tone, 1, Dash.SOLID);
    }

    /** A whole line. */
    public static Stroke solid(Tone tone, double width) {
        return new Stroke(tone, width, Dash.SOLID);
    }
}
