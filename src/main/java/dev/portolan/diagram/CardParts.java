// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Lane;
import dev.portolan.route.Route;
import java.util.ArrayList;
import java.util.List;

/** Draws the client and the DNS cards. */
final class CardParts {

    /** How a card is written on a sheet: where texts stand below its upper edge, and their faces. */
    private record Look(double inset, double caption, double name, double divider, Faces faces) {}

    private record Faces(Face caption, Face value, Face strong) {

        static final Faces SCREEN = new Faces(Face.CAPTION, Face.VALUE, Face.VALUE_STRONG);
        static final Faces REPORT = new Faces(Face.REPORT_CAPTION, Face.REPORT_VALUE, Face.REPORT_VALUE_STRONG);
    }

    private final Pen pen;
    private final Scene scene;

    CardParts(Pen pen, Scene scene) {
        this.pen = pen;
        this.scene = scene;
    }

    /** The width that the addresses of a card need, and what is said above them. */
    double need(Route way, List<AnswerRow> rows) {
        Look look = look(way.lane());
        double widest = 0;
        for (AnswerRow row : rows) {
            double remark =
                    row.isLeftOut() && scene.sheet() == Sheet.CANVAS ? pen.width(Words.LEFT_OUT, Face.REMARK) + 9 : 0;
            for (String line : row.lines(scene.frame())) {
                widest = Math.max(widest, Math.min(pen.width(line, look.faces().strong()), 340) + remark);
            }
        }
        if (scene.sheet() == Sheet.CANVAS && way.lookup().isHidden()) {
            widest = Math.max(widest, Math.min(pen.width(way.lookup().reason(), Face.CAPTION), 340));
        }
        if (scene.sheet() == Sheet.PANE && way.lane() == Lane.DIRECT) {
            widest = Math.max(widest, pen.width(Words.DNS_IS_ASKED, look.faces().caption()));
        }
        return widest + 2 * look.inset() + 4;
    }

    Spot client(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect));
        String namespace = scene.routes().namespace();
        switch (scene.sheet()) {
            case CANVAS -> {
                marks.add(new Mark.Fixed(
                        new Shape.Symbol(Glyph.CLIENT, new Point(rect.x() + 13, rect.y() + 11.5), 15, Tone.INK)));
                write(marks, new Point(rect.x() + 35, rect.y() + 10), Words.CLIENT_POD, Face.TITLE, Tone.INK);
                String place = pen.first(Face.CAPTION, rect.width() - 26, "namespace " + namespace, "in " + namespace);
                write(marks, new Point(rect.x() + 13, rect.y() + 31), place, Face.CAPTION, Tone.MUTED);
                write(marks, new Point(rect.x() + 13, rect.y() + 47), Words.ANY_NODE, Face.CAPTION, Tone.MUTED);
            }
            case PANE -> {
                write(marks, new Point(rect.x() + 12, rect.y() + 11), Words.CLIENT, Face.TITLE, Tone.INK);
                String place = pen.fit("in " + namespace, Face.CAPTION, rect.width() - 20);
                write(marks, new Point(rect.x() + 12, rect.y() + 29), place, Face.CAPTION, Tone.MUTED);
            }
            case REPORT -> {
                write(marks, new Point(rect.x() + 11.5, rect.y() + 8.5), Words.CLIENT_POD, Face.REPORT_TITLE, Tone.INK);
                String place = pen.fit("in " + namespace, Face.REPORT_CAPTION, rect.width() - 18);
                write(marks, new Point(rect.x() + 11.5, rect.y() + 26), place, Face.REPORT_CAPTION, Tone.MUTED);
            }
        }
        return new Spot(Scene.CLIENT, rect, scene.speeches().client(), Spot.Way.between(""), marks);
    }

    Spot card(CardPlan plan) {
        Rect rect = plan.rect();
        Look look = look(plan.way().lane());
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect));
        question(marks, plan, look);
        if (look.divider() > 0) {
            double y = rect.y() + look.divider();
            marks.add(new Mark.Fixed(new Shape.Rule(
                    new Point(rect.x() + 1, y), new Point(rect.right() - 1, y), Stroke.hairline(Tone.LINE))));
        }
        for (int row = 0; row < plan.rows().size(); row++) {
            answer(marks, plan, look, row);
        }
        if (scene.sheet() == Sheet.CANVAS) {
            footer(marks, plan, look);
        }
        return new Spot(
                Scene.card(plan.way().lane()),
                rect,
                scene.speeches().card(plan.way()),
                Spot.Way.between(Scene.CLIENT),
                marks);
    }

    private Look look(Lane lane) {
        boolean through = lane == Lane.CLUSTER_IP;
        return switch (scene.sheet()) {
            case CANVAS ->
                through
                        ? new Look(13, 8, 24, 48.5, Faces.SCREEN)
                        : new Look(13, scene.both() ? 8 : 7, scene.both() ? 24 : 23, 46.5, Faces.SCREEN);
            case PANE -> new Look(12, through ? 10 : 8, through ? 26 : 24, 0, Faces.SCREEN);
            case REPORT -> {
                double top = !through ? 5.5 : scene.both() ? 4.5 : 6.5;
                yield new Look(12.5, top, top + 17, 0, Faces.REPORT);
            }
        };
    }

    private void question(List<Mark> marks, CardPlan plan, Look look) {
        Rect rect = plan.rect();
        boolean short_ = scene.sheet() == Sheet.PANE && plan.way().lane() == Lane.CLUSTER_IP;
        Point caption = new Point(rect.x() + look.inset(), rect.y() + look.caption());
        write(
                marks,
                caption,
                short_ ? Words.DNS : Words.DNS_IS_ASKED,
                look.faces().caption(),
                Tone.MUTED);
        Point at = new Point(rect.x() + look.inset(), rect.y() + look.name());
        double room = rect.width() - 2 * look.inset();
        String types = plan.way().lookup().typesText();
        String typed = plan.way().lookup().typed();
        Face face = look.faces().value();
        if (short_) {
            String name = pen.fit(typed, face, room - pen.width(types + " ", face));
            write(marks, at, types + " " + name, face, Tone.INK);
            return;
        }
        boolean withType = scene.sheet() != Sheet.REPORT;
        String name = pen.fit(typed, face, withType ? room - pen.width(" " + types, face) : room);
        write(marks, at, name, face, Tone.INK);
        if (withType) {
            write(marks, at.plus(pen.width(name + " ", face), 0), types, face, Tone.MUTED);
        }
    }

    private void answer(List<Mark> marks, CardPlan plan, Look look, int index) {
        AnswerRow row = plan.rows().get(index);
        Rect rect = plan.rect();
        Faces faces = look.faces();
        Point at = new Point(rect.x() + look.inset(), answerTop(plan, index, faces));
        Tone hue = Hue.of(plan.way().lane()).full();
        double room = rect.width() - 2 * look.inset();
        switch (row.kind()) {
            case ANSWERED -> {
                boolean alone = !scene.both() || plan.way().lane() == Lane.CLUSTER_IP;
                linesOf(at, row, room, faces).forEach(line -> {
                    Face face = alone ? faces.strong() : faces.value();
                    Shape.Label rest = pen.line(line.at(), line.text(), face, alone ? hue : Tone.INK);
                    Shape.Label full = pen.line(line.at(), line.text(), faces.strong(), hue);
                    marks.add(new Mark.OnPath(rest, full, row.path()));
                });
            }
            case LEFT_OUT -> {
                linesOf(at, row, room, faces)
                        .forEach(line -> write(marks, line.at(), line.text(), faces.value(), Tone.MUTED));
                remark(marks, plan, look, index);
            }
            case NOTHING -> {
                String outcome = plan.way().lookup().outcome().label();
                write(marks, at, pen.first(faces.value(), room, row.text(), outcome), faces.value(), Tone.MUTED);
            }
            case MORE, ALL_LEFT_OUT ->
                write(marks, at, pen.fit(row.text(), faces.strong(), room), faces.caption(), Tone.MUTED);
            case WHY -> write(marks, at, pen.fit(row.text(), faces.caption(), room), faces.caption(), Tone.MUTED);
        }
    }

    private record Line(Point at, String text) {}

    /** The lines of a row around the one where it would stand alone. */
    private List<Line> linesOf(Point at, AnswerRow row, double room, Faces faces) {
        List<String> texts = row.lines(scene.frame());
        double first = -Style.Card.LINE * (texts.size() - 1) / 2;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = pen.fit(texts.get(i), faces.strong(), room);
            lines.add(new Line(at.plus(0, first + Style.Card.LINE * i), text));
        }
        return lines;
    }

    private void remark(List<Mark> marks, CardPlan plan, Look look, int index) {
        if (scene.sheet() == Sheet.CANVAS && plan.way().lane() == Lane.DIRECT) {
            double top = plan.rowY(index) - Face.REMARK.line() / 2;
            Point end = new Point(plan.rect().right() - look.inset(), top);
            marks.add(new Mark.Fixed(pen.ending(end, Words.LEFT_OUT, Face.REMARK, Tone.MUTED)));
        }
    }

    /** The line of an answer is level with its port, save in a small card of lane A, whose path leaves in the middle. */
    private double answerTop(CardPlan plan, int index, Faces faces) {
        double below = 0;
        if (plan.way().lane() == Lane.CLUSTER_IP && scene.sheet() != Sheet.CANVAS) {
            below = scene.sheet() == Sheet.PANE ? 15 : scene.both() ? 15 : 18;
        }
        return plan.rowY(index) - faces.value().line() / 2 + below;
    }

    private void footer(List<Mark> marks, CardPlan plan, Look look) {
        Rect rect = plan.rect();
        double top = rect.bottom() - (plan.way().lane() == Lane.CLUSTER_IP ? 24 : 25);
        String words = Words.answer(plan.way(), listed(plan));
        int comma = words.indexOf(", ");
        String head = comma < 0 ? words : words.substring(0, comma);
        String text = pen.first(Face.CAPTION, rect.width() - 2 * look.inset(), words, head);
        write(marks, new Point(rect.x() + look.inset(), top), text, Face.CAPTION, Tone.MUTED);
    }

    private static int listed(CardPlan plan) {
        return plan.folded() ? plan.way().legs().size() : plan.listed();
    }

    private void write(List<Mark> marks, Point at, String text, Face face, Tone tone) {
        marks.add(new Mark.Fixed(pen.line(at, text, face, tone)));
    }
}
