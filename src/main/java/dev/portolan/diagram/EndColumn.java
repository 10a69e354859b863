// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Columns.Column;
import java.util.List;

/** Draws the endpoint column: frames, endpoints, reasons below them, and what opens a folded group. */
record EndColumn(Pen pen, Scene scene, Columns columns) {

    private static final double FRAME = 14;

    void draw(Sketch sketch, EndsPlan plan, double top) {
        plan.frames().forEach(frame -> group(sketch, frame, top));
        if (plan.rows().isEmpty()) {
            sketch.spot(nothing(new Rect(x(), top, width(), plan.height())));
        }
        EndParts parts = new EndParts(pen, scene);
        for (EndsPlan.Row row : plan.rows()) {
            Rect rect = new Rect(x(), top + row.top(), width(), row.height());
            sketch.spot(parts.end(rect, row.row()));
            if (!row.reason().isEmpty()) {
                reason(sketch, rect, row);
            }
        }
    }

    private double x() {
        return columns.left(Column.ENDS);
    }

    private double width() {
        return columns.width(Column.ENDS);
    }

    private void group(Sketch sketch, EndsPlan.FrameBox frame, double top) {
        if (frame.group().framed()) {
            frame(sketch, frame, top);
        }
        if (scene.sheet() == Sheet.CANVAS) {
            double bottom = top + frame.top() + frame.height();
            opener(sketch, frame.group(), frame.group().framed() ? bottom - 36 : bottom + 12);
        }
    }

    private void frame(Sketch sketch, EndsPlan.FrameBox frame, double top) {
        Rect rect = new Rect(x() - FRAME, top + frame.top(), width() + 2 * FRAME, frame.height());
        sketch.under(new Shape.Box(scene.outline(rect), 10, Tone.GROUP, Stroke.hairline(Tone.GROUP_BORDER)));
        String members = Words.members(frame.group());
        boolean pictured = !frame.group().title().equals(Words.MANUAL_GROUP);
        double left = rect.x() + (pictured ? 32 : 13);
        double room = rect.right() - 13 - pen.width(members, Face.CAPTION) - 10 - left;
        if (pictured) {
            sketch.under(new Shape.Symbol(Glyph.NODE, new Point(rect.x() + 13, rect.y() + 8.5), 13, Tone.MUTED));
        }
        String title = pen.fit(frame.group().title(), Face.CAPTION, room);
        sketch.under(pen.line(new Point(left, rect.y() + 7), title, Face.CAPTION, Tone.MUTED));
        sketch.under(pen.ending(new Point(rect.right() - 13, rect.y() + 7), members, Face.CAPTION, Tone.MUTED));
    }

    private void opener(Sketch sketch, EndpointGroup group, double y) {
        switch (group.opens()) {
            case SHOWN -> {}
            case CAN_OPEN -> {
                String text = "Show all " + Words.number(group.count());
                Rect rect = new Rect(x(), y - 4, pen.width(text, Face.CAPTION) + 2, 24);
                List<Mark> marks = List.of(new Mark.Fixed(pen.line(new Point(x(), y), text, Face.CAPTION, Tone.LINK)));
                Spot.Speech speech = scene.speeches().plain((text + " " + group.title()).strip(), text, "");
                sketch.spot(new Spot("open:" + group.id(), rect, speech, new Spot.Way("", "", group.id()), marks));
            }
            case TOO_MANY -> {
                String where = pen.first(
                        Face.CAPTION, width(), "The endpoints table has them all.", "See the endpoints table.");
                sketch.under(pen.line(new Point(x(), y), where, Face.CAPTION, Tone.MUTED));
            }
        }
    }

    private void reason(Sketch sketch, Rect rect, EndsPlan.Row row) {
        boolean canvas = scene.sheet() == Sheet.CANVAS;
        if (scene.sheet() == Sheet.REPORT) {
            String text = pen.fit(row.reason(), Face.REPORT_CAPTION, rect.width());
            sketch.over(pen.line(new Point(rect.x(), rect.bottom() + 4.8), text, Face.REPORT_CAPTION, Tone.MUTED));
            return;
        }
        double icon = canvas ? 14 : 13;
        double y = rect.bottom() + (canvas ? 9 : 6);
        sketch.over(new Shape.Symbol(Glyph.WARNING, new Point(rect.x(), y + (16 - icon) / 2), icon, Tone.WARNING));
        String age = canvas ? age(row.row()) : "";
        double edge = canvas ? rect.right() : columns.width() - 8;
        double room = edge - rect.x() - icon - 6 - pen.width(age, Face.CAPTION);
        String text = pen.fit(row.reason(), Face.CAPTION, room) + age;
        Tone tone = canvas ? Tone.INK : Tone.MUTED;
        sketch.over(pen.line(new Point(rect.x() + icon + 6, y), text, Face.CAPTION, tone));
    }

    private String age(EndpointRow row) {
        String age = scene.moment().ageOf(row.endpoints().getFirst().readiness());
        return age.isEmpty() ? "" : ", " + age;
    }

    private Spot nothing(Rect rect) {
        Stroke border = new Stroke(Tone.IDLE, 1, Dash.BORDER);
        boolean report = scene.sheet() == Sheet.REPORT;
        Face face = report ? Face.REPORT_POD : Face.TITLE_MEDIUM;
        Face second = report ? Face.REPORT_CAPTION_MEDIUM : Face.CAPTION;
        Point at = new Point(rect.x() + 15, rect.centreY() - (face.line() + second.line()) / 2);
        boolean unknown = scene.routes().areEndsUnknown();
        String title = unknown ? Words.UNKNOWN_ENDPOINTS : Words.NO_ENDPOINTS;
        String follows = unknown ? Words.SLICES_NOT_READ : afterNone();
        double room = rect.width() - 26;
        String named = pen.first(face, room, title, unknown ? Words.UNKNOWN : title);
        String fitted = pen.first(second, room, follows, unknown ? Words.SLICES_UNREAD : inShort());
        List<Mark> marks = List.of(
                scene.node(rect, Tone.NONE, border),
                new Mark.Fixed(pen.line(at, named, face, Tone.MUTED)),
                new Mark.Fixed(pen.line(at.plus(0, face.line()), fitted, second, Tone.MUTED)));
        Spot.Speech speech = scene.speeches()
                .plain(
                        title,
                        title,
                        unknown
                                ? "The EndpointSlices were not read, so nobody can tell where it leads."
                                : "A headless name answers NXDOMAIN, a cluster IP refuses connections.");
        String back = scene.fanOf(scene.routes().own().lane());
        return new Spot("end:none", rect, speech, Spot.Way.between(back), marks);
    }

    private String inShort() {
        return scene.routes().clusterIp().isPresent() ? "all refused" : "no such name";
    }

    private String afterNone() {
        return scene.routes().clusterIp().isPresent() ? "connections are refused" : "the name does not exist";
    }
}
