// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.EndpointState;
import dev.portolan.route.Lane;
import dev.portolan.route.Leg;
import dev.portolan.route.Routes;
import dev.portolan.route.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the legend: only what occurs in the picture. */
final class Legend {

    private static final double GAP = 18;
    private static final double LINE = 26;
    private static final double SIGN_GAP = 7;
    private static final double ROW = 20;

    /**
     * An entry.
     *
     * @param text what it explains
     * @param line the line that is explained, or {@link Stroke#NONE}
     * @param dot the state whose dot is explained, if it is no line
     * @param pinned whether it is there only while a path is pinned
     */
    record Entry(String text, Stroke line, EndpointState dot, boolean pinned) {

        static Entry line(String text, Stroke line) {
            return new Entry(text, line, EndpointState.READY, false);
        }

        static Entry words(String text) {
            return line(text, Stroke.NONE);
        }

        static Entry dot(EndpointState state) {
            return new Entry(state.label(), new Stroke(Tone.NONE, 1, Dash.SOLID), state, false);
        }

        boolean isDot() {
            return line.width() > 0 && line.tone() == Tone.NONE;
        }

        double sign() {
            return isDot() ? 8 + SIGN_GAP : line.width() > 0 ? LINE + SIGN_GAP : 0;
        }
    }

    private final Pen pen;
    private final double width;

    Legend(Pen pen, double width) {
        this.pen = pen;
        this.width = width;
    }

    static List<Entry> entries(Routes routes) {
        List<Entry> entries = new ArrayList<>();
        if (routes.way(Lane.CLUSTER_IP).isPresent()) {
            entries.add(Entry.line("cluster IP", Stroke.solid(Tone.VIA, 2.2)));
        }
        if (routes.way(Lane.DIRECT).isPresent()) {
            entries.add(Entry.line("direct", Stroke.solid(Tone.DIRECT, 2.2)));
        }
        idle(routes).ifPresent(text -> entries.add(Entry.line(text, new Stroke(Tone.IDLE, 1.5, Dash.NO_TRAFFIC))));
        if (carries(routes, Traffic.DRAINS)) {
            Stroke dotted = new Stroke(draining(routes).full(), 2.2, Dash.DRAINING);
            entries.add(Entry.line("terminating, no new connections", dotted));
        }
        for (EndpointState state : EndpointState.values()) {
            boolean same = state == EndpointState.TERMINATING && occurs(routes, EndpointState.TERMINATING_SERVING);
            if (occurs(routes, state) && !same) {
                entries.add(Entry.dot(state));
            }
        }
        entries.add(new Entry("selected path", Stroke.solid(Tone.INK, 3), EndpointState.READY, true));
        return entries;
    }

    /** What a dashed line means; empty if none is drawn: from a card of lane B without an answer leaves no line at all. */
    private static Optional<String> idle(Routes routes) {
        boolean unready = routes.ways().stream()
                .filter(way -> way.lane() == Lane.CLUSTER_IP || !way.lookup().isHidden())
                .flatMap(way -> way.legs().stream())
                .anyMatch(leg -> leg.traffic() == Traffic.NONE);
        if (unready) {
            return Optional.of("not ready, no traffic");
        }
        return routes.clusterIp().filter(way -> way.lookup().isHidden()).map(_ -> "no name, no traffic");
    }

    private static boolean occurs(Routes routes, EndpointState state) {
        return routes.endpoints().stream().anyMatch(endpoint -> endpoint.state() == state);
    }

    /** The hue of a lane that drains. */
    private static Hue draining(Routes routes) {
        boolean through = routes.way(Lane.CLUSTER_IP).stream()
                .flatMap(way -> way.legs().stream())
                .anyMatch(leg -> leg.traffic() == Traffic.DRAINS);
        return through ? Hue.VIA : Hue.DIRECT;
    }

    private static boolean carries(Routes routes, Traffic traffic) {
        return routes.legs().map(Leg::traffic).anyMatch(traffic::equals);
    }

    /** Draws the entries from that point on; they move to the left, and then upwards, where they do not fit. */
    void draw(Sketch sketch, List<Entry> entries, Point at) {
        double total = entries.stream().mapToDouble(this::width).sum() + GAP * (entries.size() - 1);
        double left = Math.max(12, Math.min(at.x(), width - 24 - total));
        List<List<Entry>> rows = rows(entries, width - 8 - left);
        double y = at.y() - ROW * (rows.size() - 1);
        for (List<Entry> row : rows) {
            double x = left;
            for (Entry entry : row) {
                draw(sketch, entry, new Point(x, y));
                x += width(entry) + GAP;
            }
            y += ROW;
        }
    }

    private List<List<Entry>> rows(List<Entry> entries, double room) {
        List<List<Entry>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        double x = 0;
        for (Entry entry : entries) {
            if (x > 0 && x + width(entry) > room) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.getLast().add(entry);
            x += width(entry) + GAP;
        }
        return rows;
    }

    private double width(Entry entry) {
        return entry.sign() + pen.width(entry.text(), Face.CAPTION);
    }

    private void draw(Sketch sketch, Entry entry, Point at) {
        List<Shape> shapes = new ArrayList<>();
        if (entry.isDot()) {
            shapes.add(EndParts.dot(at.plus(4, 8), entry.dot()));
        } else if (entry.line().width() > 0) {
            shapes.add(new Shape.Rule(at.plus(1, 8), at.plus(LINE - 1, 8), entry.line()));
        }
        shapes.add(pen.line(at.plus(entry.sign(), 0), entry.text(), Face.CAPTION, Tone.MUTED));
        shapes.forEach(shape -> sketch.over(entry.pinned() ? new Mark.WhilePinned(shape) : new Mark.Fixed(shape)));
    }
}
