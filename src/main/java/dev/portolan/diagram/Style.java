// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Lane;
import dev.portolan.route.Routes;
import java.util.List;

/**
 * The measures of one sheet for the lanes that it shows, in pixels. They are those of the designs: 02 (canvas, both lanes), 02b
 * (canvas, lane B), 01 (pane, lane A), 06 (pane, lane B), 10 (report).
 *
 * @param spans the columns
 * @param through the DNS card of lane A
 * @param direct the DNS card of lane B
 * @param ends the endpoints
 * @param lines the curves
 */
record Style(List<Span> spans, Card through, Card direct, Ends ends, Lines lines) {

    /**
     * A DNS card.
     *
     * @param entrance where the question enters on a canvas and where two lanes are shown, below the upper edge
     * @param first where the line of the first answer leaves, below the upper edge
     * @param pitch from one answer to the next
     * @param tail from the middle of the last answer to the lower edge
     */
    record Card(double entrance, double first, double pitch, double tail) {

        /** From one line of an answer to the next one of the same. */
        static final double LINE = 15;

        /** The same with room for so many lines in every answer. */
        Card holding(int lines) {
            double more = LINE * (lines - 1);
            return new Card(entrance, first + more / 2, pitch + more, tail + more / 2);
        }

        double height(int answers) {
            return first + pitch * (Math.max(answers, 1) - 1) + tail;
        }
    }

    /**
     * Endpoints.
     *
     * @param height of one
     * @param gap between two
     * @param groupGap between two groups
     * @param apart how far the arrivals of lanes A and B are from the middle when both are shown
     * @param tight whether letters are smaller
     */
    record Ends(double height, double gap, double groupGap, double apart, boolean tight) {

        /** The letters of their addresses. */
        Face address(Sheet sheet) {
            return sheet == Sheet.REPORT ? Face.REPORT_ADDRESS : tight ? Face.SMALL_ADDRESS : Face.ADDRESS;
        }
    }

    /**
     * Curves.
     *
     * @param common the width on the common way
     * @param fan the width in a fan
     * @param emphasised the width of an emphasised path
     * @param bends their form
     */
    record Lines(double common, double fan, double emphasised, Bends bends) {}

    /** The form of the curves: to the cards, in the fan of lane A, in that of lane B. */
    record Bends(Bend client, Bend through, Bend direct) {}

    /** How far a curve's control points lie from its ends, in parts of its width. */
    record Bend(double out, double in) {

        static final Bend EVEN = new Bend(0.5, 0.5);
    }

    /** The same with room for so many lines in every answer. */
    Style holding(int lines) {
        return new Style(spans, through.holding(lines), direct.holding(lines), ends, this.lines);
    }

    static Style of(Sheet sheet, Routes routes, boolean roomy) {
        boolean both = routes.ways().size() == 2;
        boolean through = routes.way(Lane.CLUSTER_IP).isPresent();
        return switch (sheet) {
            case CANVAS -> both ? canvasBoth() : through ? canvasThrough(roomy) : canvasDirect(roomy);
            case PANE -> through ? paneThrough() : paneDirect();
            case REPORT -> both ? reportBoth() : through ? reportThrough() : reportDirect();
        };
    }

    private static Style canvasBoth() {
        return new Style(
                canvasSpans(new Span(12, 24, 0), new Span(16, 42, 0)),
                new Card(24, 62, 27, 40),
                new Card(24, 59.5, 27, 41.5),
                new Ends(44, 10, 20, 8, false),
                new Lines(2.2, 1.2, 3, new Bends(new Bend(0.55, 0.55), new Bend(0.6, 0.42), new Bend(0.64, 0.3))));
    }

    private static Style canvasThrough(boolean roomy) {
        Bends bends = new Bends(Bend.EVEN, new Bend(0.6, 0.42), new Bend(0.6, 0.4));
        return new Style(
                canvasSpans(new Span(12, 32, 0), new Span(16, 34, 0)),
                new Card(28, 62, 27, 40),
                new Card(28, 64, 30, 48),
                ends(roomy),
                new Lines(2.2, 1.3, 3, bends));
    }

    private static List<Span> canvasSpans(Span left, Span right) {
        return List.of(
                left,
                new Span(108, 132, 0.04),
                new Span(24, 70, 0.14),
                new Span(148, 212, 0.14),
                new Span(20, 46, 0.1),
                new Span(140, 148, 0.04),
                new Span(16, 33, 0.06),
                Span.fixed(38),
                new Span(33, 143, 0.3),
                new Span(170, 236, 0.18),
                right);
    }

    private static Style canvasDirect(boolean roomy) {
        List<Span> spans = List.of(
                new Span(12, 32, 0.02),
                new Span(108, 132, 0.04),
                new Span(32, 98, 0.16),
                new Span(176, 240, 0.16),
                new Span(80, 258, 0.4),
                Span.fixed(0),
                Span.fixed(0),
                Span.fixed(0),
                Span.fixed(0),
                new Span(180, 268, 0.2),
                new Span(20, 96, 0.02));
        Bends bends = new Bends(Bend.EVEN, Bend.EVEN, new Bend(0.6, 0.4));
        return new Style(
                spans, new Card(24, 62, 27, 40), new Card(28, 64, 30, 48), ends(roomy), new Lines(2.2, 1.8, 3, bends));
    }

    private static Ends ends(boolean roomy) {
        return roomy ? new Ends(44, 24, 36, 0, false) : new Ends(44, 10, 20, 0, false);
    }

    private static Style paneThrough() {
        List<Span> spans = List.of(
                new Span(12, 20, 0),
                new Span(72, 84, 0.05),
                new Span(18, 26, 0.15),
                new Span(104, 120, 0.2),
                new Span(18, 26, 0.15),
                new Span(92, 100, 0.05),
                Span.fixed(0),
                Span.fixed(0),
                new Span(28, 48, 0.2),
                new Span(132, 144, 0.2),
                new Span(12, 20, 0));
        return new Style(
                spans,
                new Card(38, 38, 18, 38),
                new Card(84, 60, 26, 16),
                new Ends(42, 10, 10, 0, true),
                new Lines(1.5, 1.3, 2.6, new Bends(Bend.EVEN, new Bend(0.6, 0.5), Bend.EVEN)));
    }

    private static Style paneDirect() {
        List<Span> spans = List.of(
                new Span(12, 20, 0),
                new Span(72, 82, 0.05),
                new Span(18, 30, 0.15),
                new Span(130, 158, 0.2),
                new Span(36, 66, 0.35),
                Span.fixed(0),
                Span.fixed(0),
                Span.fixed(0),
                Span.fixed(0),
                new Span(150, 190, 0.25),
                new Span(12, 34, 0));
        return new Style(
                spans,
                new Card(38, 38, 18, 38),
                new Card(84, 60, 26, 16),
                new Ends(46, 10, 10, 0, false),
                new Lines(2.2, 1.8, 2.6, new Bends(Bend.EVEN, Bend.EVEN, new Bend(0.6, 0.5))));
    }

    private static Style reportBoth() {
        Bends bends = new Bends(new Bend(0.55, 0.55), new Bend(0.6, 0.5), new Bend(0.62, 0.3));
        return new Style(
                reportSpans(new Span(154, 154, 0), new Span(61.5, 61.5, 0), 30, new Span(104.5, 104.5, 1)),
                new Card(19.5, 35.5, 22, 30.5),
                new Card(21.5, 57.5, 22, 16.5),
                new Ends(40, 8, 8, 7, true),
                new Lines(1.8, 1.2, 2.8, bends));
    }

    private static Style reportThrough() {
        return new Style(
                reportSpans(new Span(180, 180, 0), Span.fixed(0), 0, new Span(170, 170, 1)),
                new Card(35.5, 35.5, 22, 36.5),
                new Card(35.5, 57.5, 22, 16.5),
                new Ends(40, 8, 8, 0, true),
                new Lines(1.8, 1.3, 2.8, new Bends(Bend.EVEN, new Bend(0.6, 0.5), Bend.EVEN)));
    }

    private static Style reportDirect() {
        return new Style(
                reportSpans(Span.fixed(0), Span.fixed(0), 0, new Span(426, 426, 1)),
                new Card(35.5, 35.5, 22, 36.5),
                new Card(0, 57.5, 22, 16.5),
                new Ends(40, 10, 10, 0, true),
                new Lines(1.8, 1.5, 2.8, new Bends(Bend.EVEN, Bend.EVEN, Bend.EVEN)));
    }

    private static List<Span> reportSpans(Span virtual, Span toProxy, double proxy, Span fan) {
        return List.of(
                Span.fixed(0.5),
                Span.fixed(92),
                Span.fixed(58),
                Span.fixed(214),
                virtual.usual() == 0 ? Span.fixed(0) : Span.fixed(76),
                virtual,
                toProxy,
                Span.fixed(proxy),
                fan,
                Span.fixed(212),
                Span.fixed(1.5));
    }
}
