// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.List;

/** One thing to draw, placed and with the meaning of its colours. */
public sealed interface Shape {

    /** A rectangle with round corners. */
    record Box(Rect rect, double radius, Tone fill, Stroke stroke) implements Shape {}

    /** A circle. */
    record Disc(Point centre, double radius, Tone fill, Stroke stroke) implements Shape {}

    /** A straight line. */
    record Rule(Point from, Point to, Stroke stroke) implements Shape {}

    /**
     * A cubic curve with an arrow head at its end.
     *
     * @param tip where the head points to; the line itself stops short of it
     */
    record Curve(Point from, Point first, Point second, Point tip, Stroke stroke) implements Shape {

        private static final double SHORT_OF_TIP = 5.5;

        /** Where the line itself ends. */
        public Point end() {
            Point ahead = direction();
            return tip.plus(-ahead.x() * SHORT_OF_TIP, -ahead.y() * SHORT_OF_TIP);
        }

        /** The corners of the arrow head: the tip first. It grows with the width of the line, 7 by 8 for a thin one. */
        public List<Point> head() {
            double length = 6 + stroke.width();
            double half = 2.6 + 0.7 * stroke.width();
            Point ahead = direction();
            Point base = tip.plus(-ahead.x() * length, -ahead.y() * length);
            return List.of(
                    tip,
                    base.plus(-ahead.y() * half, ahead.x() * half),
                    base.plus(ahead.y() * half, -ahead.x() * half));
        }

        private Point direction() {
            double dx = tip.x() - second.x();
            double dy = tip.y() - second.y();
            double length = Math.hypot(dx, dy);
            return length == 0 ? new Point(1, 0) : new Point(dx / length, dy / length);
        }
    }

    /**
     * A line of text.
     *
     * @param at the point on the baseline that the anchor speaks of
     */
    record Label(Point at, Anchor anchor, String text, Face face, Tone tone) implements Shape {}

    /** A pictogram in a square of that size whose upper left corner is the point. */
    record Symbol(Glyph glyph, Point at, double size, Tone tone) implements Shape {}

    /** Small upright bars side by side, four pixels wide and two apart, from the left edge of the rectangle. */
    record Bars(Rect rect, int count, Tone tone) implements Shape {

        /** How far one bar is from the next, and how wide it is. */
        public static final double PITCH = 6;

        public static final double WIDTH = 4;
    }

    /** Thirty-two lines that leave a point in all directions, every fourth a little stronger. Decoration only. */
    record Rays(Point centre, double length, Tone tone) implements Shape {

        /** How many lines there are. */
        public static final int COUNT = 32;
    }

    /** Which part of a text its point is. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        /** How much of the text lies to the left of the point. */
        public double share() {
            return share;
        }
    }
}
