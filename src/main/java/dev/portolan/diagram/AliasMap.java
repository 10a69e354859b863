// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Columns.Column;
import dev.portolan.route.AliasRoute;
import dev.portolan.route.AliasTarget;
import java.util.ArrayList;
import java.util.List;

/** An alias on a screen: the name is replaced inside, the connection goes outside (design 03). */
final class AliasMap {

    private static final double FRAME_HEIGHT = 342;
    private static final double HEIGHT = 420;

    /** So much of the height is air between the rows, which a low place can do without. */
    private static final double AIR = 68;

    /** Left margin, client, gap, card, gap with both frames' edges, target: usual widths of the design. */
    private static final List<Span> SPANS = List.of(
            new Span(20, 36, 0),
            new Span(84, 92, 0.05),
            new Span(22, 38, 0.15),
            new Span(150, 200, 0.15),
            new Span(70, 116, 0.35),
            Span.fixed(0),
            Span.fixed(0),
            Span.fixed(0),
            Span.fixed(0),
            new Span(160, 204, 0.15),
            new Span(20, 32, 0));

    private final Pen pen;
    private final Scene scene;
    private final AliasRoute way;
    private final Columns columns;
    private final double top;
    private final double tight;

    AliasMap(Pen pen, Scene scene, AliasRoute way) {
        this.pen = pen;
        this.scene = scene;
        this.way = way;
        double usable = Math.min(scene.frame().width(), 1240);
        columns = Columns.solve(SPANS, usable);
        boolean canvas = scene.sheet() == Sheet.CANVAS;
        double needed = canvas ? HEIGHT + 30 : HEIGHT;
        double free = Math.max(0, scene.frame().height() - needed);
        tight = Math.clamp(needed - scene.frame().height(), 0, AIR);
        top = 8 + (canvas ? 30 : 0) + Math.floor(free / 2);
    }

    double width() {
        return Math.max(columns.width(), scene.frame().width());
    }

    double height() {
        double drawn = isExplained() ? explainedHeight() : top + frameHeight() + 8;
        return Math.max(scene.frame().height(), drawn);
    }

    private double explainedHeight() {
        return top + frameHeight() + 70 - tight / 4;
    }

    /** In a pane that is too low for it the explanation of the lines goes first: the diagram has it. */
    private boolean isExplained() {
        return scene.sheet() == Sheet.CANVAS
                || explainedHeight() <= scene.frame().height();
    }

    private double frameHeight() {
        return FRAME_HEIGHT - tight;
    }

    void draw(Sketch sketch) {
        Rect client = new Rect(columns.left(Column.CLIENT), top + 244 - tight, columns.width(Column.CLIENT), 60);
        double cardTop = top + 50 - Math.floor(tight / 4);
        Rect card = new Rect(columns.left(Column.CARD), cardTop, columns.width(Column.CARD), 142);
        if (scene.sheet() == Sheet.CANVAS) {
            sketch.under(new Shape.Rays(new Point(client.centreX(), client.centreY()), 1400, Tone.CHART));
            heading(sketch);
        }
        frames(sketch, card);
        Point entrance = new Point(card.x(), card.y() + 52);
        line(sketch, new Point(client.right(), client.centreY() - 20), entrance, new Style.Bend(0.55, 0.55));
        sketch.spot(client(client));
        sketch.spot(new Spot(
                Scene.card(way.lane()),
                card,
                scene.speeches().card(way),
                Spot.Way.between(Scene.CLIENT),
                question(card)));
        new AliasEnd(pen, scene, way).draw(sketch, client, card, columns);
        if (isExplained()) {
            new Legend(pen, columns.width())
                    .draw(sketch, legend(), new Point(frameLeft(), top + frameHeight() + 24 + tight / 17));
        }
    }

    private double frameLeft() {
        return columns.left(Column.CLIENT) - 16;
    }

    private void heading(Sketch sketch) {
        Point corner = new Point(frameLeft(), top - 32);
        sketch.over(new Shape.Disc(corner.plus(10, 10), 10, Tone.ALIAS, Stroke.NONE));
        sketch.over(pen.centred(corner.plus(10, 0), way.lane().letter(), Face.LETTER, Tone.ON_HUE));
        sketch.over(pen.line(corner.plus(28, 1), way.lane().title(), Face.TITLE, Tone.INK));
        double x = 36 + pen.width(way.lane().title(), Face.TITLE);
        String service = pen.fit("Service " + way.service().id().name(), Face.BODY, columns.width() - x - 60);
        sketch.over(pen.line(corner.plus(x, 1), service, Face.BODY, Tone.MUTED));
    }

    private void frames(Sketch sketch, Rect card) {
        Rect inside = new Rect(frameLeft(), top, card.right() + 18 - frameLeft(), frameHeight());
        double left = columns.left(Column.ENDS) - 16;
        Rect beyond = new Rect(left, top, columns.right(Column.ENDS) + 16 - left, frameHeight());
        frame(sketch, inside, Glyph.NODE, AliasWords.cluster(scene.cluster()), Dash.SOLID);
        switch (way.target()) {
            case AliasTarget.Outside _ -> frame(sketch, beyond, Glyph.OUTSIDE, AliasWords.OUTSIDE, Dash.BORDER);
            case AliasTarget.InCluster _ ->
                frame(sketch, beyond, Glyph.NODE, AliasWords.cluster(scene.cluster()), Dash.SOLID);
            case AliasTarget.Nowhere _ -> {}
        }
    }

    private void frame(Sketch sketch, Rect rect, Glyph glyph, String title, Dash dash) {
        Stroke border = new Stroke(Tone.GROUP_BORDER, 1, dash);
        sketch.under(new Shape.Box(scene.outline(rect), 10, Tone.GROUP, border));
        sketch.under(new Shape.Symbol(glyph, new Point(rect.x() + 13, rect.y() + 8.5), 13, Tone.MUTED));
        String fitted = pen.fit(title, Face.CAPTION, rect.width() - 45);
        sketch.under(pen.line(new Point(rect.x() + 32, rect.y() + 7), fitted, Face.CAPTION, Tone.MUTED));
    }

    private Spot client(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect));
        marks.add(text(rect, 12, Words.CLIENT, Face.TITLE, Tone.INK));
        marks.add(text(rect, 30, "in " + scene.routes().namespace(), Face.CAPTION, Tone.MUTED));
        return new Spot(Scene.CLIENT, rect, scene.speeches().client(), Spot.Way.between(""), marks);
    }

    private List<Mark> question(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect));
        marks.add(text(rect, 8, Words.DNS_IS_ASKED, Face.CAPTION, Tone.MUTED));
        String types = " " + way.lookup().typesText();
        double room = rect.width() - 26 - pen.width(types, Face.VALUE);
        String typed = pen.fit(way.lookup().typed(), Face.VALUE, room);
        marks.add(text(rect, 24, typed, Face.VALUE, Tone.INK));
        Point after = new Point(rect.x() + 13 + pen.width(typed + " ", Face.VALUE), rect.y() + 24);
        marks.add(new Mark.Fixed(pen.line(after, way.lookup().typesText(), Face.VALUE, Tone.MUTED)));
        double y = rect.y() + 46.5;
        marks.add(new Mark.Fixed(new Shape.Rule(
                new Point(rect.x() + 1, y), new Point(rect.right() - 1, y), Stroke.hairline(Tone.LINE))));
        String alias = pen.first(Face.CAPTION, rect.width() - 26, AliasWords.ALIAS, "Alias");
        marks.add(text(rect, 53, alias, Face.CAPTION, Tone.MUTED));
        if (way.lookup().answers().isEmpty()) {
            String label = way.lookup().outcome().label();
            String none = pen.first(Face.VALUE, rect.width() - 26, Words.nothing(way.lookup()), label);
            marks.add(text(rect, 69, none, Face.VALUE, Tone.MUTED));
            marks.add(text(rect, 92, way.lookup().reason(), Face.CAPTION, Tone.MUTED));
            return marks;
        }
        marks.add(text(rect, 69, way.target().host(), Face.VALUE_STRONG, Tone.ALIAS));
        boolean outside = way.target() instanceof AliasTarget.Outside;
        String whose = outside ? AliasWords.ADDRESS : AliasWords.ADDRESS_INSIDE;
        marks.add(
                text(rect, 92, pen.first(Face.CAPTION, rect.width() - 26, whose, "Address"), Face.CAPTION, Tone.MUTED));
        marks.add(text(rect, 109, outside ? AliasWords.NOT_LOOKED_UP : "follows", Face.CAPTION, Tone.INK));
        return marks;
    }

    private Mark text(Rect rect, double below, String text, Face face, Tone tone) {
        String fitted = pen.fit(text, face, rect.width() - 26);
        return new Mark.Fixed(pen.line(new Point(rect.x() + 13, rect.y() + below), fitted, face, tone));
    }

    private static void line(Sketch sketch, Point from, Point tip, Style.Bend bend) {
        Stroke stroke = Stroke.solid(Tone.ALIAS, 2.2);
        sketch.edge(new Mark.Fixed(FanParts.curve(from, tip, bend, stroke)));
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.Entry.line("name resolution", Stroke.solid(Tone.ALIAS, 2.2)));
        if (way.target() instanceof AliasTarget.Outside) {
            Stroke amber = Stroke.solid(Tone.WARNING_LINE, 2.6);
            entries.add(Legend.Entry.line("connection with a finding", amber));
        }
        entries.add(Legend.Entry.words("No cluster IP, no kube-proxy, no endpoints"));
        return entries;
    }
}
