// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** The pictograms of a diagram, as outlines on a grid of 24, drawn with round ends and a line of 1.9. */
public enum Glyph {
    CLIENT("M5 4h14a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8.5 20.5h7M12 16.5v4"),
    NODE("M4.5 4h15A1.5 1.5 0 0 1 21 5.5v4a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 9.5v-4A1.5 1.5 0 0 1 4.5 4z"
            + "M4.5 13h15a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5v-4"
            + "A1.5 1.5 0 0 1 4.5 13zM7 7.5h.1M7 16.5h.1"),
    SHUFFLE("M16 4h4v4M4 20L20 4M20 16v4h-4M14.5 14.5L20 20M4 4l5.5 5.5"),
    WARNING("M12 4L2.5 20h19zM12 10v4.5M12 17.2v.1"),
    INFO("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM12 11v5M12 7.8v.1"),
    OUTSIDE("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM3 12h18"
            + "M12 3c2.8 2.7 4 5.7 4 9s-1.2 6.3-4 9c-2.8-2.7-4-5.7-4-9s1.2-6.3 4-9z");

    private final String outline;

    Glyph(String outline) {
        this.outline = outline;
    }

    /** The outline as SVG path data on a grid of 24 by 24. */
    public String outline() {
        return outline;
    }
}
