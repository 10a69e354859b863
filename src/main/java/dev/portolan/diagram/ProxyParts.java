// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.ClusterIpRoute;
import dev.portolan.route.Entrance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws what stands between the answer and the endpoints of lane A: virtual IP, kube-proxy, and the ways in from outside. */
record ProxyParts(Pen pen, Scene scene, ClusterIpRoute way) {

    private static final double ENTRANCE = 17;
    private static final double SOCKET = 17;

    /** Characters of an IPv6 address in brackets with its port: addresses are never cut, longer names are. */
    private static final int LONGEST_ADDRESS = 47;

    /** The box from outside is no wider than what stands above it: paths pass beside it. */
    private static final int LONGEST_LINE = 24;

    /** The width that the virtual IP needs. */
    double need() {
        return scene.sheet() == Sheet.PANE
                ? 0
                : sockets().stream()
                                .mapToDouble(socket -> pen.width(socket, strong()))
                                .max()
                                .orElse(0)
                        + 26;
    }

    double height() {
        return scene.sheet().of(60, 76, 54) + more();
    }

    /** What the second address of a dual-stack Service needs; the pane has no room for any. */
    private double more() {
        return scene.sheet() == Sheet.PANE ? 0 : SOCKET * (sockets().size() - 1);
    }

    Spot virtualIp(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        marks.add(scene.node(rect, Tone.VIA_GROUND, Stroke.hairline(Tone.VIA_LINE)));
        switch (scene.sheet()) {
            case CANVAS -> {
                write(marks, new Point(rect.x() + 13, rect.y() + 13), Words.VIRTUAL_IP, Face.CAPTION, Tone.INK);
                writeSockets(marks, new Point(rect.x() + 13, rect.y() + 29), Face.VALUE_STRONG);
            }
            case PANE -> {
                write(marks, new Point(rect.x() + 12, rect.y() + 10), Words.VIRTUAL_IP, Face.CAPTION, Tone.MUTED);
                write(marks, new Point(rect.x() + 12, rect.y() + 27), Words.KUBE_PROXY, Face.TITLE_MEDIUM, Tone.INK);
                String said = Words.picks(way, scene.routes());
                String few = way.reached() == 1 && !scene.routes().areEndsUnknown() ? "picks 1 of 1" : said;
                String picks = pen.first(Face.CAPTION, rect.width() - 20, said, few);
                write(marks, new Point(rect.x() + 12, rect.y() + 45), picks, Face.CAPTION, Tone.INK);
            }
            case REPORT -> {
                String title = scene.both() ? Words.VIRTUAL_IP : Words.VIRTUAL_IP + ", " + Words.KUBE_PROXY;
                write(marks, new Point(rect.x() + 12.5, rect.y() + 7.5), title, Face.REPORT_CAPTION, Tone.INK);
                writeSockets(marks, new Point(rect.x() + 12.5, rect.y() + 26.5), Face.REPORT_VALUE_STRONG);
            }
        }
        String back = Scene.card(way.lane());
        return new Spot(Scene.VIRTUAL_IP, rect, scene.speeches().virtualIp(way), Spot.Way.between(back), marks);
    }

    Spot proxy(Rect rect) {
        boolean report = scene.sheet() == Sheet.REPORT;
        double radius = rect.width() / 2;
        Point centre = new Point(rect.centreX(), rect.centreY());
        double icon = report ? 15 : 17;
        List<Mark> marks = new ArrayList<>();
        Stroke border = Stroke.hairline(report ? Tone.VIA_PATH : Tone.VIA_LINE);
        marks.add(new Mark.Fixed(new Shape.Disc(centre, report ? radius : radius - 0.5, Tone.VIA_GROUND, border)));
        marks.add(new Mark.Fixed(new Shape.Symbol(Glyph.SHUFFLE, centre.plus(-icon / 2, -icon / 2), icon, Tone.VIA)));
        Face title = report ? Face.REPORT_CAPTION_MEDIUM : Face.CAPTION_MEDIUM;
        Face caption = report ? Face.REPORT_CAPTION : Face.CAPTION;
        double above = report ? -35 - title.baseline() + 11 : -38;
        Point at = new Point(rect.centreX(), rect.y() + above);
        String picks = Words.picks(way, scene.routes());
        if (scene.sheet() == Sheet.CANVAS) {
            double width = Math.max(pen.width(Words.KUBE_PROXY, title), pen.width(picks, caption)) + 4;
            // Paths to what stands far above leave so steeply that they pass behind these words.
            Rect ground = new Rect(at.x() - width / 2, at.y(), width, 32);
            marks.add(new Mark.Fixed(new Shape.Box(ground, 3, Tone.CANVAS, Stroke.NONE)));
        }
        marks.add(new Mark.Fixed(pen.centred(at, Words.KUBE_PROXY, title, Tone.INK)));
        marks.add(new Mark.Fixed(pen.centred(at.plus(0, report ? 14 : 16), picks, caption, Tone.MUTED)));
        return new Spot(Scene.PROXY, rect, scene.speeches().proxy(way), Spot.Way.between(Scene.VIRTUAL_IP), marks);
    }

    /** The lines of the box from outside. */
    List<String> entrances() {
        return way.entrances().stream()
                .limit(3)
                .map(EntranceText::of)
                .flatMap(line -> isName(line) ? Stream.of(line) : SocketLines.broken(line, LONGEST_LINE))
                .toList();
    }

    /** How far the ways in hang below the card, beyond what lies there anyway. */
    double hanging() {
        return ENTRANCE * entrances().size() + more() / 2 + (scene.both() ? -6 : 50);
    }

    /** The place of the box below the virtual IP: as wide as what stands in it, for names no wider than that. */
    Rect outsideBox(Rect virtualIp, double widestName) {
        double widest = entrances().stream()
                .mapToDouble(line ->
                        Math.min(pen.width(line, Face.ADDRESS), isName(line) ? widestName - 26 : Double.MAX_VALUE))
                .max()
                .orElse(0);
        double width = Math.max(virtualIp.width(), widest + 26);
        return new Rect(
                virtualIp.x(),
                virtualIp.bottom() + 14,
                width,
                46 + ENTRANCE * entrances().size());
    }

    /** The ways in from outside, below the virtual IP: none of their addresses is in the cluster's DNS. */
    Spot outside(Rect rect) {
        List<Mark> marks = new ArrayList<>();
        Stroke border = new Stroke(Tone.BORDER, 1, Dash.BORDER);
        marks.add(new Mark.Fixed(new Shape.Box(scene.outline(rect), 10, Tone.GROUP, border)));
        marks.add(new Mark.Fixed(
                new Shape.Symbol(Glyph.OUTSIDE, new Point(rect.x() + 13, rect.y() + 8.5), 13, Tone.MUTED)));
        write(marks, new Point(rect.x() + 32, rect.y() + 7), Words.FROM_OUTSIDE, Face.CAPTION, Tone.MUTED);
        double y = rect.y() + 25;
        for (String line : entrances()) {
            String text = isName(line) ? pen.fit(line, Face.ADDRESS, rect.width() - 26) : line;
            write(marks, new Point(rect.x() + 13, y), text, Face.ADDRESS, Tone.INK);
            y += ENTRANCE;
        }
        write(marks, new Point(rect.x() + 13, y), Words.NOT_IN_DNS, Face.REMARK, Tone.MUTED);
        return new Spot("outside", rect, scene.speeches().outside(way), Spot.Way.between(""), marks);
    }

    /** The same on paper: two lines below the virtual IP. */
    List<Shape> outsideLines(Rect virtualIp) {
        List<Shape> lines = new ArrayList<>();
        double y = virtualIp.bottom() + 6;
        String first = way.entrances().getFirst().kind() == Entrance.Kind.NODE_PORT
                ? EntranceText.of(way.entrances().getFirst())
                : way.entrances().getFirst().host();
        for (String line : List.of("outside " + first + ",", Words.NOT_IN_DNS)) {
            lines.add(pen.line(new Point(virtualIp.x(), y), line, Face.REPORT_CAPTION, Tone.MUTED));
            y += 15;
        }
        return lines;
    }

    private static boolean isName(String entrance) {
        return entrance.length() > LONGEST_ADDRESS;
    }

    private List<String> sockets() {
        return way.virtualSockets().isEmpty() ? List.of(Words.NO_CLUSTER_IP) : way.virtualSockets();
    }

    private void writeSockets(List<Mark> marks, Point first, Face face) {
        Point at = first;
        for (String socket : sockets()) {
            write(marks, at, socket, face, Tone.VIA);
            at = at.plus(0, SOCKET);
        }
    }

    private Face strong() {
        return scene.sheet() == Sheet.REPORT ? Face.REPORT_VALUE_STRONG : Face.VALUE_STRONG;
    }

    private void write(List<Mark> marks, Point at, String text, Face face, Tone tone) {
        marks.add(new Mark.Fixed(pen.line(at, text, face, tone)));
    }
}
