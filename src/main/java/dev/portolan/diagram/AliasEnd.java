// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Columns.Column;
import dev.portolan.route.AliasRoute;
import dev.portolan.route.AliasTarget;
import java.util.ArrayList;
import java.util.List;

/** The far end of an alias on a screen: who is asked next, and where the connection goes. */
record AliasEnd(Pen pen, Scene scene, AliasRoute way) {

    void draw(Sketch sketch, Rect client, Rect card, Columns columns) {
        double x = columns.left(Column.ENDS);
        double width = columns.width(Column.ENDS);
        Point from = new Point(card.right(), card.y() + 73);
        switch (way.target()) {
            case AliasTarget.Outside(var host) -> {
                Rect upstream = new Rect(x, card.y(), width, 74);
                resolution(sketch, from, new Point(x, upstream.y() + 37));
                sketch.spot(upstream(upstream, host));
                askedBy(sketch, upstream);
                Rect target = new Rect(x, client.y() - 8, width, 92);
                connection(sketch, client, target);
                sketch.spot(host(target, host));
            }
            case AliasTarget.InCluster inside -> {
                Rect target = new Rect(x, card.y() + 27, width, 92);
                resolution(sketch, from, new Point(x, target.centreY()));
                sketch.spot(service(target, inside));
            }
            case AliasTarget.Nowhere(var host, var why) -> {
                Rect target = new Rect(x, card.y() + 36, width, 74);
                Stroke idle = new Stroke(Tone.IDLE, 1.5, Dash.NO_TRAFFIC);
                Point tip = new Point(x, target.centreY());
                line(sketch, from, tip, idle);
                sketch.over(new Shape.Disc(from, 4.5, Tone.CARD, new Stroke(Tone.IDLE, 1.5, Dash.RING)));
                sketch.spot(nowhere(target, host, why));
            }
        }
    }

    private static void resolution(Sketch sketch, Point from, Point tip) {
        line(sketch, from, tip, Stroke.solid(Tone.ALIAS, 2.2));
        sketch.over(new Shape.Disc(from, 4.5, Tone.ALIAS, Stroke.NONE));
    }

    private static void line(Sketch sketch, Point from, Point tip, Stroke stroke) {
        sketch.edge(new Mark.Fixed(FanParts.curve(from, tip, Style.Bend.EVEN, stroke)));
    }

    /** The connection itself, amber: what the client says of its peer is not what the peer is called. */
    private void connection(Sketch sketch, Rect client, Rect target) {
        double y = client.centreY() + 8;
        Stroke amber = Stroke.solid(Tone.WARNING_LINE, 2.6);
        Point tip = new Point(target.x(), y);
        line(sketch, new Point(client.right(), y), tip, amber);
        double width = Math.min(236, target.x() - client.right() - 40);
        double x = (client.right() + target.x()) / 2 + (width == 236 ? 9 : 0) - width / 2;
        sketch.spot(sent(new Rect(x, y - 35, width, 70)));
    }

    private Spot sent(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect, Tone.CARD, Stroke.hairline(Tone.WARNING_LINE)));
        marks.add(new Mark.Fixed(
                new Shape.Symbol(Glyph.WARNING, new Point(rect.x() + 13, rect.y() + 10), 14, Tone.WARNING)));
        String title =
                pen.first(Face.TITLE_MEDIUM, rect.width() - 47, AliasWords.SENDS_ALIAS, AliasWords.SENDS_ALIAS_BRIEFLY);
        marks.add(new Mark.Fixed(pen.line(new Point(rect.x() + 34, rect.y() + 9), title, Face.TITLE_MEDIUM, Tone.INK)));
        String alias = way.lookup().typed();
        pair(marks, rect, 29, "TLS server name", alias);
        pair(marks, rect, 46, "Host", alias);
        Spot.Speech speech = new Spot.Speech(
                "The client sends the alias " + alias + " as TLS server name and as Host",
                new Tip(
                        Tone.WARNING,
                        "TLS and Host carry the alias name",
                        "",
                        "A certificate for " + way.target().host() + " does not match " + alias + "."));
        return new Spot("sent", rect, speech, Spot.Way.between(Scene.CLIENT), marks);
    }

    private void pair(List<Mark> marks, Rect rect, double below, String key, String value) {
        Point at = new Point(rect.x() + 13, rect.y() + below);
        double column = pen.width("TLS server name ", Face.ADDRESS);
        marks.add(new Mark.Fixed(pen.line(at, key, Face.ADDRESS, Tone.MUTED)));
        String fitted = pen.fit(value, Face.ADDRESS, rect.width() - 26 - column);
        marks.add(new Mark.Fixed(pen.line(at.plus(column, 0), fitted, Face.ADDRESS, Tone.INK)));
    }

    private Spot upstream(Rect rect, String host) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect));
        marks.add(text(rect, 10, AliasWords.UPSTREAM, Face.CAPTION, Tone.MUTED));
        marks.add(text(rect, 26, host, Face.VALUE, Tone.INK));
        String all = "addresses " + AliasWords.NOT_LOOKED_UP;
        String addresses = pen.first(Face.CAPTION, rect.width() - 26, all, AliasWords.NOT_LOOKED_UP);
        marks.add(text(rect, 45, addresses, Face.CAPTION, Tone.MUTED));
        Spot.Speech speech = scene.speeches()
                .plain(
                        "Upstream resolver, asked for " + host,
                        "Upstream resolver",
                        "The cluster DNS asks it for " + host + " and passes its answer on.");
        return new Spot("upstream", rect, speech, Spot.Way.between(Scene.card(way.lane())), marks);
    }

    private void askedBy(Sketch sketch, Rect upstream) {
        double y = upstream.bottom() + 8;
        sketch.over(new Shape.Symbol(Glyph.NODE, new Point(upstream.x() + 2, y + 1.5), 13, Tone.MUTED));
        sketch.over(pen.line(new Point(upstream.x() + 21, y), AliasWords.ASKED_BY, Face.CAPTION, Tone.MUTED));
    }

    private Spot host(Rect rect, String host) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect, Tone.CARD, new Stroke(Tone.BORDER, 1, Dash.BORDER)));
        marks.add(text(rect, 10, host, Face.TITLE, Tone.INK));
        String unknown = pen.first(Face.CAPTION, rect.width() - 26, "address not known here", "not known here");
        marks.add(text(rect, 28, unknown, Face.CAPTION, Tone.MUTED));
        marks.add(text(rect, 51, AliasWords.EXPECTS, Face.CAPTION, Tone.MUTED));
        marks.add(text(rect, 67, host, Face.ADDRESS, Tone.INK));
        return new Spot("target", rect, AliasWords.target(scene, way), Spot.Way.between("sent"), marks);
    }

    private Spot service(Rect rect, AliasTarget.InCluster inside) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect));
        marks.add(text(rect, 10, "Another name of this cluster", Face.CAPTION, Tone.MUTED));
        marks.add(text(rect, 27, inside.host(), Face.VALUE, Tone.INK));
        marks.add(text(rect, 51, inside.kind(), Face.CAPTION, Tone.MUTED));
        marks.add(text(rect, 67, inside.owner(), Face.ADDRESS, Tone.INK));
        return target(rect, marks);
    }

    private Spot nowhere(Rect rect, String host, String why) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect, Tone.NONE, new Stroke(Tone.IDLE, 1, Dash.BORDER)));
        marks.add(text(rect, 10, "Leads nowhere", Face.TITLE_MEDIUM, Tone.INK));
        marks.add(text(rect, 27, host, Face.VALUE, Tone.MUTED));
        marks.add(text(rect, 47, why, Face.CAPTION, Tone.MUTED));
        return target(rect, marks);
    }

    private Spot target(Rect rect, List<Mark> marks) {
        Spot.Way from = Spot.Way.between(Scene.card(way.lane()));
        return new Spot("target", rect, AliasWords.target(scene, way), from, marks);
    }

    private Mark text(Rect rect, double below, String text, Face face, Tone tone) {
        String fitted = pen.fit(text, face, rect.width() - 26);
        return new Mark.Fixed(pen.line(new Point(rect.x() + 13, rect.y() + below), fitted, face, tone));
    }
}
