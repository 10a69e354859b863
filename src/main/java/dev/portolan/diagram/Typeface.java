// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** The bundled fonts that the diagram uses. */
public enum Typeface {
    SANS("Inter", 400, 0.96875, 0.2412),
    SANS_MEDIUM("Inter Medium", 500, 0.96875, 0.2412),
    SANS_SEMIBOLD("Inter SemiBold", 600, 0.96875, 0.2412),
    MONO("JetBrains Mono", 400, 1.02, 0.3),
    MONO_SEMIBOLD("JetBrains Mono", 600, 1.02, 0.3);

    private final String family;
    private final int weight;
    private final double ascent;
    private final double descent;

    Typeface(String family, int weight, double ascent, double descent) {
        this.family = family;
        this.weight = weight;
        this.ascent = ascent;
        this.descent = descent;
    }

    /** The family under which the window finds it. */
    public String family() {
        return family;
    }

    /** The weight, as CSS counts it. */
    public int weight() {
        return weight;
    }

    /** Whether all letters are equally wide. */
    public boolean isMono() {
        return this == MONO || this == MONO_SEMIBOLD;
    }

    /** How far the baseline lies below the top of a line that is so high, for letters of that size. */
    double baseline(double size, double line) {
        return (line - (ascent + descent) * size) / 2 + ascent * size;
    }
}
