// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Columns.Column;
import dev.portolan.route.Lane;
import dev.portolan.route.Leg;
import dev.portolan.route.Traffic;
import java.util.List;

/** Draws the paths that part: from kube-proxy or from the addresses of an answer to the endpoints, and their port dots. */
final class FanParts {

    private final Scene scene;
    private final Columns columns;

    FanParts(Scene scene, Columns columns) {
        this.scene = scene;
        this.columns = columns;
    }

    void draw(Sketch sketch, List<CardPlan> cards, EndsPlan ends, Levels levels) {
        for (CardPlan card : cards) {
            ends.rows().forEach(row -> paths(sketch, card, row, levels.ends()));
            if (card.way().lane() == Lane.DIRECT) {
                ports(sketch, card);
            } else if (ends.rows().isEmpty()) {
                toNothing(sketch, card, ends, levels.ends());
            }
        }
    }

    /** A curve that leaves and arrives level. */
    static Shape.Curve curve(Point from, Point tip, Style.Bend bend, Stroke stroke) {
        double dx = tip.x() - from.x();
        return new Shape.Curve(from, from.plus(bend.out() * dx, 0), tip.plus(-5.5 - bend.in() * dx, 0), tip, stroke);
    }

    private void paths(Sketch sketch, CardPlan card, EndsPlan.Row row, double top) {
        Lane lane = card.way().lane();
        List<Leg> legs = scene.legsTo(lane, row.row());
        if (legs.isEmpty()) {
            return;
        }
        double apart = scene.both() ? scene.style().ends().apart() : 0;
        Point tip =
                new Point(columns.left(Column.ENDS), top + row.middle() + (lane == Lane.CLUSTER_IP ? -apart : apart));
        Traffic traffic = Scene.traffic(legs);
        List<Double> departures = lane == Lane.CLUSTER_IP ? List.of(card.axis()) : card.departures(row.row(), traffic);
        for (double y : departures) {
            sketch.edge(
                    path(new Point(leaves(card), y), tip, lane, legs, row.row().path()));
        }
    }

    private Mark path(Point from, Point tip, Lane lane, List<Leg> legs, String path) {
        Hue hue = Hue.of(lane);
        Traffic traffic = Scene.traffic(legs);
        boolean full = lane == Lane.DIRECT && !scene.both();
        double width = width(legs.size());
        Stroke rest = hue.line(traffic, full ? hue.full() : hue.rest(), width);
        double strong = Math.max(scene.style().lines().emphasised(), width + 1);
        Stroke emphasised = hue.line(traffic, hue.full(), strong);
        return new Mark.OnPath(curve(from, tip, bend(lane), rest), curve(from, tip, bend(lane), emphasised), path);
    }

    /** Thicker with the number of endpoints that a path stands for. */
    private double width(int count) {
        if (count >= 200) {
            return 4;
        }
        return count >= 50 ? 3 : count > 12 ? 2 : scene.style().lines().fan();
    }

    private void ports(Sketch sketch, CardPlan card) {
        double x = card.rect().right();
        if (card.folded()) {
            if (card.way().reached() > 0) {
                Stroke edge = Stroke.solid(Tone.DIRECT, 1.5);
                sketch.over(new Shape.Disc(new Point(x, card.hub()), radius(true), Tone.DIRECT, edge));
            }
            if (card.way().reached() < card.way().legs().size()) {
                sketch.over(leftOut(new Point(x, card.rowY(card.rows().size() - 1))));
            }
            return;
        }
        for (int row = 0; row < card.rows().size(); row++) {
            Point at = new Point(x, card.rowY(row));
            AnswerRow answer = card.rows().get(row);
            if (answer.hasPort()) {
                sketch.over(answer.isLeftOut() ? new Mark.Fixed(leftOut(at)) : port(at, answer.path()));
            }
        }
    }

    private Mark port(Point at, String path) {
        Stroke full = Stroke.solid(Tone.DIRECT, 1.5);
        Shape strong = new Shape.Disc(at, radius(true), Tone.DIRECT, full);
        if (!scene.both()) {
            return new Mark.Fixed(strong);
        }
        Shape rest = new Shape.Disc(at, radius(false), ground(), Stroke.solid(Tone.DIRECT_PATH, 1.5));
        return new Mark.OnPath(rest, strong, path);
    }

    private Shape leftOut(Point at) {
        return new Shape.Disc(at, radius(true), ground(), new Stroke(Tone.IDLE, 1.5, Dash.RING));
    }

    private Tone ground() {
        return scene.sheet() == Sheet.CANVAS ? Tone.CANVAS : Tone.CARD;
    }

    private double radius(boolean strong) {
        return scene.sheet().of(strong ? 4.5 : 3.5, 4, 3.5);
    }

    private void toNothing(Sketch sketch, CardPlan card, EndsPlan ends, double top) {
        Stroke stroke = new Stroke(Tone.IDLE, 1.5, Dash.NO_TRAFFIC);
        Point tip = new Point(columns.left(Column.ENDS), top + ends.height() / 2);
        Point from = new Point(leaves(card), card.axis());
        sketch.edge(new Mark.Fixed(curve(from, tip, bend(Lane.CLUSTER_IP), stroke)));
    }

    private double leaves(CardPlan card) {
        if (card.way().lane() != Lane.CLUSTER_IP) {
            return card.rect().right();
        }
        return columns.right(scene.proxyStandsAlone() ? Column.PROXY : Column.VIRTUAL_IP);
    }

    private Style.Bend bend(Lane lane) {
        Style.Bends bends = scene.style().lines().bends();
        return lane == Lane.CLUSTER_IP ? bends.through() : bends.direct();
    }
}
