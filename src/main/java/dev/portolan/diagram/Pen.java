// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;

/** Writes texts: places them by the top of their line, cuts names that do not fit, breaks sentences into lines. */
final class Pen {

    private static final String ELLIPSIS = "…";

    private final TextMeasure measure;

    Pen(TextMeasure measure) {
        this.measure = measure;
    }

    /** A text whose line begins at that point, left and top. */
    Shape.Label line(Point corner, String text, Face face, Tone tone) {
        return new Shape.Label(corner.plus(0, face.baseline()), Shape.Anchor.START, text, face, tone);
    }

    /** A text whose line ends at that point, right and top. */
    Shape.Label ending(Point corner, String text, Face face, Tone tone) {
        return new Shape.Label(corner.plus(0, face.baseline()), Shape.Anchor.END, text, face, tone);
    }

    /** A text whose line has its middle there, and its top. */
    Shape.Label centred(Point top, String text, Face face, Tone tone) {
        return new Shape.Label(top.plus(0, face.baseline()), Shape.Anchor.MIDDLE, text, face, tone);
    }

    double width(String text, Face face) {
        return measure.width(text, face);
    }

    /** The text as it fits into that width: its middle gives way. */
    String fit(String text, Face face, double width) {
        if (measure.width(text, face) <= width) {
            return text;
        }
        int most = text.codePointCount(0, text.length()) - 1;
        int least = 0;
        while (least < most) {
            int kept = (least + most + 1) / 2;
            if (measure.width(cut(text, kept), face) <= width) {
                least = kept;
            } else {
                most = kept - 1;
            }
        }
        return cut(text, least);
    }

    /** The first of these texts that fits into that width; the last one is cut if none does. */
    String first(Face face, double width, String... texts) {
        for (String text : texts) {
            if (measure.width(text, face) <= width) {
                return text;
            }
        }
        return fit(texts[texts.length - 1], face, width);
    }

    /** The text broken at spaces into lines of at most that width; a longer word stands alone, cut in the middle. */
    List<String> wrap(String text, Face face, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || measure.width(longer, face) <= width) {
                line = longer;
            } else {
                lines.add(fit(line, face, width));
                line = word;
            }
        }
        lines.add(fit(line, face, width));
        return lines;
    }

    private static String cut(String text, int kept) {
        int head = (kept + 1) / 2;
        int tail = kept - head;
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, head))
                + ELLIPSIS
                + text.substring(text.offsetByCodePoints(0, length - tail));
    }
}
