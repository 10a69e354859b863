// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Columns.Column;
import dev.portolan.route.ClusterIpRoute;
import dev.portolan.route.Lane;
import dev.portolan.route.Lookup;

/** Draws the common way of a lane: from the client to its card, and on to where the paths part. */
record WayParts(Pen pen, Scene scene, Columns columns) {

    void draw(Sketch sketch, CardPlan card, Rect client) {
        question(sketch, card, client);
        if (card.way() instanceof ClusterIpRoute through) {
            beyond(sketch, card, through);
        }
    }

    private void question(Sketch sketch, CardPlan card, Rect client) {
        double apart = !scene.both() ? 0 : scene.sheet() == Sheet.REPORT ? 8 : 12;
        double leaves = client.centreY() + (card.way().lane() == Lane.DIRECT ? apart : -apart);
        boolean straight = scene.sheet() != Sheet.CANVAS && !scene.both();
        double enters =
                straight ? client.centreY() : card.rect().y() + card.measure().entrance();
        line(sketch, new Point(client.right(), leaves), new Point(card.rect().x(), enters), card, bends().client());
    }

    private void beyond(Sketch sketch, CardPlan card, ClusterIpRoute way) {
        ProxyParts parts = new ProxyParts(pen, scene, way);
        double axis = card.axis();
        Rect virtual = new Rect(
                columns.left(Column.VIRTUAL_IP),
                virtualTop(parts, card),
                columns.width(Column.VIRTUAL_IP),
                parts.height());
        line(sketch, new Point(card.rect().right(), axis), new Point(virtual.x(), axis), card, Style.Bend.EVEN);
        sketch.spot(parts.virtualIp(virtual));
        if (scene.sheet() == Sheet.CANVAS) {
            sketch.over(new Shape.Disc(new Point(card.rect().right(), axis), 4.5, tone(card), Stroke.NONE));
        }
        if (scene.proxyStandsAlone()) {
            double width = columns.width(Column.PROXY);
            Rect proxy = new Rect(columns.left(Column.PROXY), axis - width / 2, width, width);
            line(sketch, new Point(virtual.right(), axis), new Point(proxy.x(), axis), card, Style.Bend.EVEN);
            sketch.spot(parts.proxy(proxy));
            outside(sketch, parts, way, virtual, proxy);
        } else if (!way.entrances().isEmpty() && scene.sheet() == Sheet.REPORT) {
            parts.outsideLines(virtual).forEach(sketch::over);
        }
    }

    /** On paper the line runs half a pixel above the middle, as the designs have it. */
    private double virtualTop(ProxyParts parts, CardPlan card) {
        double lower = scene.sheet() == Sheet.REPORT ? 0.5 : 0;
        return card.axis() - parts.height() / 2 + lower;
    }

    private void outside(Sketch sketch, ProxyParts parts, ClusterIpRoute way, Rect virtual, Rect proxy) {
        if (way.entrances().isEmpty()) {
            return;
        }
        if (scene.sheet() == Sheet.REPORT) {
            parts.outsideLines(virtual).forEach(sketch::over);
            return;
        }
        Rect box = parts.outsideBox(virtual, columns.right(Column.PROXY) - virtual.x());
        sketch.spot(parts.outside(box));
        Point from = new Point(box.right(), box.centreY());
        Point tip = new Point(proxy.centreX(), proxy.bottom());
        double dx = Math.max(tip.x() - from.x(), 24);
        Point second = new Point(tip.x(), tip.y() + 0.7 * (from.y() - tip.y()));
        Stroke stroke = Stroke.solid(Tone.VIA, scene.style().lines().common());
        sketch.edge(new Mark.Fixed(new Shape.Curve(from, from.plus(0.6 * dx, 0), second, tip, stroke)));
    }

    private void line(Sketch sketch, Point from, Point tip, CardPlan card, Style.Bend bend) {
        boolean dead = card.way().lane() == Lane.CLUSTER_IP
                && card.way().lookup().outcome() != Lookup.Outcome.ANSWERED
                && from.x() >= card.rect().right();
        Stroke stroke = dead
                ? new Stroke(Tone.IDLE, 1.5, Dash.NO_TRAFFIC)
                : Stroke.solid(tone(card), scene.style().lines().common());
        sketch.edge(new Mark.Fixed(FanParts.curve(from, tip, bend, stroke)));
    }

    private static Tone tone(CardPlan card) {
        return Hue.of(card.way().lane()).full();
    }

    private Style.Bends bends() {
        return scene.style().lines().bends();
    }
}
