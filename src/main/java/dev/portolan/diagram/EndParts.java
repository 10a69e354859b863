// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.EndpointState;
import dev.portolan.route.PodFacts;
import dev.portolan.route.RouteEndpoint;
import java.util.ArrayList;
import java.util.List;

/** Draws endpoints, rows of them, and the frames around them. */
final class EndParts {

    private static final double DOT = 4;
    private static final double MOST_BARS = 30;

    /** How an endpoint looks on a sheet: where dot and text stand, and the faces of its two lines. */
    private record Look(double dotX, double textX, Face name, Face address) {}

    private final Pen pen;
    private final Scene scene;
    private final Look look;

    EndParts(Pen pen, Scene scene) {
        this.pen = pen;
        this.scene = scene;
        this.look = look(scene);
    }

    private static Look look(Scene scene) {
        if (scene.sheet() == Sheet.REPORT) {
            return new Look(14.5, 27.5, Face.REPORT_POD, Face.REPORT_ADDRESS);
        }
        return scene.style().ends().tight()
                ? new Look(16, 29, Face.SMALL_TITLE, Face.SMALL_ADDRESS)
                : new Look(20, 33, Face.TITLE_MEDIUM, Face.ADDRESS);
    }

    /** The width that the widest address needs; names give way instead, and a remark goes beside the name. */
    double need(List<EndpointRow> rows) {
        double widest = 0;
        for (EndpointRow row : rows) {
            if (row instanceof EndpointRow.Named(var endpoint, var compact)) {
                widest = Math.max(
                        widest,
                        compact
                                ? pen.width(socket(endpoint), look.address())
                                        + 8 * look.name().size()
                                : widest(sockets(endpoint)));
            }
        }
        return look.textX() + widest + 14;
    }

    /** An address in full; a name in the place of an address may be cut. */
    private String socket(RouteEndpoint endpoint) {
        return endpoint.address().indexOf(':') < 0 && endpoint.address().length() > 40
                ? pen.fit(endpoint.socket(), look.address(), 300)
                : endpoint.socket();
    }

    /** All addresses below each other. */
    private List<String> sockets(RouteEndpoint endpoint) {
        return endpoint.addresses().size() == 1 && endpoint.address().indexOf(':') < 0
                ? List.of(socket(endpoint))
                : SocketLines.of(endpoint, scene.frame());
    }

    private double widest(List<String> sockets) {
        return sockets.stream()
                .mapToDouble(socket -> pen.width(socket, look.address()))
                .max()
                .orElse(0);
    }

    private static double gapBefore(double width) {
        return width == 0 ? 0 : width + 9;
    }

    Spot end(Rect rect, EndpointRow row) {
        List<Mark> marks = new ArrayList<>();
        marks.add(outline(rect, row));
        marks.add(new Mark.Fixed(dot(new Point(rect.x() + look.dotX(), rect.centreY()), row.state())));
        switch (row) {
            case EndpointRow.Named(var endpoint, var compact) when compact -> oneLine(marks, rect, endpoint);
            case EndpointRow.Named(var endpoint, var _) -> twoLines(marks, rect, endpoint);
            case EndpointRow.Folded folded -> count(marks, rect, folded);
        }
        return new Spot(
                "end:" + row.path(),
                rect,
                scene.speeches().end(row),
                new Spot.Way(row.path(), scene.back(row), ""),
                marks);
    }

    private Mark outline(Rect rect, EndpointRow row) {
        EndpointState state = row.state();
        boolean idle = state == EndpointState.NOT_READY;
        Stroke border = idle
                ? new Stroke(Tone.IDLE, 1, Dash.BORDER)
                : state.isTerminating() ? new Stroke(Tone.IDLE, 1, Dash.DOTTED) : Stroke.hairline(Tone.BORDER);
        Tone ground = idle ? Tone.NONE : Tone.CARD;
        Rect inner = scene.outline(rect);
        return new Mark.OnPin(
                new Shape.Box(inner, 7, ground, border),
                new Shape.Box(inner, 7, ground, new Stroke(Tone.INK, 2, border.dash())),
                row.path());
    }

    /** The dot that tells a state; shape and dash differ as well as the tone. */
    static Shape dot(Point centre, EndpointState state) {
        return switch (state) {
            case READY -> new Shape.Disc(centre, DOT, Tone.READY, Stroke.NONE);
            case NOT_READY -> new Shape.Disc(centre, DOT - 0.75, Tone.NONE, new Stroke(Tone.IDLE, 1.5, Dash.RING));
            case TERMINATING, TERMINATING_SERVING -> new Shape.Disc(centre, DOT, Tone.DRAINING, Stroke.NONE);
            case UNKNOWN -> new Shape.Disc(centre, DOT, Tone.IDLE, Stroke.NONE);
        };
    }

    private void twoLines(List<Mark> marks, Rect rect, RouteEndpoint endpoint) {
        List<String> sockets = sockets(endpoint);
        double block = look.name().line() + sockets.size() * look.address().line();
        Point at = new Point(rect.x() + look.textX(), rect.centreY() - block / 2);
        String remark = scene.sheet() == Sheet.CANVAS ? remark(endpoint) : "";
        double right = rect.right() - 12;
        double room = right - at.x() - gapBefore(pen.width(remark, Face.REMARK));
        String name = pen.fit(Words.name(endpoint, scene.routes()), look.name(), room);
        marks.add(new Mark.Fixed(pen.line(at, name, look.name(), nameTone(endpoint))));
        Point below = at.plus(0, look.name().line());
        for (String socket : sockets) {
            marks.add(new Mark.Fixed(pen.line(below, socket, look.address(), Tone.MUTED)));
            below = below.plus(0, look.address().line());
        }
        if (!remark.isEmpty()) {
            double top = widest(sockets) <= room
                    ? rect.centreY() - Face.REMARK.line() / 2
                    : at.y() + (look.name().line() - Face.REMARK.line()) / 2;
            marks.add(new Mark.Fixed(pen.ending(new Point(right, top), remark, Face.REMARK, Tone.MUTED)));
        }
    }

    private void oneLine(List<Mark> marks, Rect rect, RouteEndpoint endpoint) {
        Point at =
                new Point(rect.x() + look.textX(), rect.centreY() - look.name().line() / 2);
        String brief = endpoint.readiness().reason().brief();
        String remark = endpoint.state() == EndpointState.NOT_READY && !brief.isEmpty() ? brief : socket(endpoint);
        Face face = remark.equals(brief) ? Face.REMARK : look.address();
        double right = rect.right() - 12;
        String fitted = face == Face.REMARK ? pen.fit(remark, face, (right - at.x()) * 0.6) : remark;
        double room = right - at.x() - gapBefore(pen.width(fitted, face));
        String name = pen.fit(Words.name(endpoint, scene.routes()), look.name(), room);
        marks.add(new Mark.Fixed(pen.line(at, name, look.name(), nameTone(endpoint))));
        Point end = new Point(right, rect.centreY() - face.line() / 2);
        marks.add(new Mark.Fixed(pen.ending(end, fitted, face, Tone.MUTED)));
    }

    private void count(List<Mark> marks, Rect rect, EndpointRow.Folded row) {
        Point at =
                new Point(rect.x() + look.textX(), rect.centreY() - look.name().line() / 2);
        int count = row.endpoints().size();
        String text = Words.number(count) + " " + row.state().label();
        Tone tone = row.state() == EndpointState.NOT_READY ? Tone.MUTED : Tone.INK;
        double room = rect.right() - 12 - at.x();
        String fitted = pen.fit(text, look.name(), room);
        marks.add(new Mark.Fixed(pen.line(at, fitted, look.name(), tone)));
        room -= pen.width(fitted, look.name()) + 16;
        String reason = scene.commonReason(row);
        if (!reason.isEmpty()) {
            Point end = new Point(rect.right() - 12, rect.centreY() - Face.REMARK.line() / 2);
            marks.add(new Mark.Fixed(pen.ending(end, pen.fit(reason, Face.REMARK, room), Face.REMARK, Tone.MUTED)));
            return;
        }
        int bars = (int) Math.min(Math.min(count, MOST_BARS), Math.floor((room + 2) / Shape.Bars.PITCH));
        if (bars > 0) {
            double width = bars * Shape.Bars.PITCH - 2;
            Rect area = new Rect(rect.right() - 12 - width, rect.centreY() - 7, width, 14);
            marks.add(new Mark.Fixed(new Shape.Bars(area, bars, barTone(row.state()))));
        }
    }

    private static Tone barTone(EndpointState state) {
        return switch (state) {
            case READY -> Tone.READY;
            case NOT_READY, UNKNOWN -> Tone.IDLE;
            case TERMINATING, TERMINATING_SERVING -> Tone.DRAINING;
        };
    }

    private static Tone nameTone(RouteEndpoint endpoint) {
        return endpoint.state() == EndpointState.NOT_READY ? Tone.MUTED : Tone.INK;
    }

    /** What stands at the right of an endpoint: its number in a StatefulSet, else its ready containers, else nothing. */
    private String remark(RouteEndpoint endpoint) {
        PodFacts pod = endpoint.pod();
        if (pod == null || scene.sheet() != Sheet.CANVAS) {
            return "";
        }
        if (pod.ordinal() != PodFacts.NO_ORDINAL) {
            return "ordinal " + pod.ordinal();
        }
        return pod.containers() == 0 ? "" : pod.readyContainers() + "/" + pod.containers();
    }
}
