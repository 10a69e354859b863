// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** The roles of text in a diagram (DESIGN section 2), with size and height of line in pixels. */
public enum Face {
    /** The title of a node. */
    TITLE(Typeface.SANS_SEMIBOLD, 13, 18),
    /** Text beside a title. */
    BODY(Typeface.SANS, 13, 18),
    /** A title of middle weight. */
    TITLE_MEDIUM(Typeface.SANS_MEDIUM, 13, 16),
    /** Captions, second lines and the legend. */
    CAPTION(Typeface.SANS, 12, 16),
    /** A caption that stands out. */
    CAPTION_MEDIUM(Typeface.SANS_MEDIUM, 12, 16),
    /** A remark at the right end of a line. */
    REMARK(Typeface.SANS, 11.5, 16),
    /** A name or an address in a card. */
    VALUE(Typeface.MONO, 12.5, 18),
    /** The same, emphasised. */
    VALUE_STRONG(Typeface.MONO_SEMIBOLD, 12.5, 18),
    /** An address below a name. */
    ADDRESS(Typeface.MONO, 12, 16),
    /** The name of an endpoint in a small place. */
    SMALL_TITLE(Typeface.SANS_MEDIUM, 12.5, 15),
    /** Its address. */
    SMALL_ADDRESS(Typeface.MONO, 11.5, 15),
    /** The letter of a lane. */
    LETTER(Typeface.SANS_SEMIBOLD, 11.5, 20),
    /** A title in a report. */
    REPORT_TITLE(Typeface.SANS_SEMIBOLD, 12, 17),
    /** The name of an endpoint in a report. */
    REPORT_POD(Typeface.SANS_MEDIUM, 12, 15),
    /** A caption in a report. */
    REPORT_CAPTION(Typeface.SANS, 11.5, 17),
    /** A caption in a report that stands out. */
    REPORT_CAPTION_MEDIUM(Typeface.SANS_MEDIUM, 11.5, 15),
    /** A name or an address in a report. */
    REPORT_VALUE(Typeface.MONO, 12, 17),
    /** The same, emphasised. */
    REPORT_VALUE_STRONG(Typeface.MONO_SEMIBOLD, 12, 17),
    /** The address of an endpoint in a report. */
    REPORT_ADDRESS(Typeface.MONO, 11, 15),
    /** The letter of a lane in a report. */
    REPORT_LETTER(Typeface.SANS_SEMIBOLD, 10.5, 16);

    private final Typeface typeface;
    private final double size;
    private final double line;

    Face(Typeface typeface, double size, double line) {
        this.typeface = typeface;
        this.size = size;
        this.line = line;
    }

    /** The font. */
    public Typeface typeface() {
        return typeface;
    }

    /** The size of its letters. */
    public double size() {
        return size;
    }

    /** The height of a line. */
    public double line() {
        return line;
    }

    /** How far the baseline lies below the top of a line. */
    double baseline() {
        return typeface.baseline(size, line);
    }
}
