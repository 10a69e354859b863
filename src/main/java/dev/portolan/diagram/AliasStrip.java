// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.AliasRoute;
import dev.portolan.route.AliasTarget;
import java.util.ArrayList;
import java.util.List;

/** An alias in a report: client, answer, target (design 10). */
record AliasStrip(Pen pen, Scene scene, AliasRoute way) {

    private static final double MIDDLE = 58.5;

    void draw(Sketch sketch) {
        Rect client = new Rect(0.5, MIDDLE - 26, 92, 52);
        Rect card = new Rect(150.5, MIDDLE - 40, 214, 80);
        Rect target = new Rect(790.5, MIDDLE - 26, 212, 52);
        boolean leads = !(way.target() instanceof AliasTarget.Nowhere);
        edge(sketch, client.right(), card.x(), Stroke.solid(Tone.ALIAS, 1.8));
        Stroke beyond = leads ? Stroke.solid(Tone.ALIAS, 1.8) : new Stroke(Tone.IDLE, 1.5, Dash.NO_TRAFFIC);
        edge(sketch, card.right(), target.x(), beyond);
        sketch.spot(new CardParts(pen, scene).client(client));
        sketch.spot(new Spot(
                Scene.card(way.lane()),
                card,
                scene.speeches().card(way),
                Spot.Way.between(Scene.CLIENT),
                question(card)));
        sketch.spot(target(target));
    }

    private static void edge(Sketch sketch, double from, double to, Stroke stroke) {
        Point tip = new Point(to, MIDDLE - 0.5);
        sketch.edge(new Mark.Fixed(FanParts.curve(new Point(from, tip.y()), tip, Style.Bend.EVEN, stroke)));
    }

    private List<Mark> question(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect));
        double room = rect.width() - 25;
        line(marks, rect.x() + 12.5, rect.y() + 5.8, Words.DNS_IS_ASKED, Face.REPORT_CAPTION, Tone.MUTED);
        String typed = pen.fit(way.lookup().typed(), Face.REPORT_VALUE, room);
        line(marks, rect.x() + 12.5, rect.y() + 23.7, typed, Face.REPORT_VALUE, Tone.INK);
        boolean answered = !way.lookup().answers().isEmpty();
        String answer = answered ? way.target().host() : way.lookup().outcome().label();
        String fitted = pen.fit(answer, Face.REPORT_VALUE_STRONG, room);
        line(
                marks,
                rect.x() + 12.5,
                rect.y() + 48.7,
                fitted,
                Face.REPORT_VALUE_STRONG,
                answered ? Tone.ALIAS : Tone.MUTED);
        return marks;
    }

    private Spot target(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        boolean inside = way.target() instanceof AliasTarget.InCluster;
        Stroke border = inside ? Stroke.hairline(Tone.BORDER) : new Stroke(Tone.BORDER, 1, Dash.BORDER);
        marks.add(scene.node(rect, Tone.CARD, border));
        double room = rect.width() - 27;
        String host = pen.fit(way.target().host(), Face.REPORT_VALUE, room);
        line(marks, rect.x() + 13.5, rect.y() + 7.7, host, Face.REPORT_VALUE, Tone.INK);
        String place = pen.fit(AliasWords.place(way.target()), Face.REPORT_CAPTION, room);
        line(marks, rect.x() + 13.5, rect.y() + 25.8, place, Face.REPORT_CAPTION, Tone.MUTED);
        return new Spot("target", rect, AliasWords.target(scene, way), Spot.Way.between(Scene.card(way.lane())), marks);
    }

    private void line(List<Mark> marks, double x, double y, String text, Face face, Tone tone) {
        marks.add(new Mark.Fixed(pen.line(new Point(x, y), text, face, tone)));
    }
}
