// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Lane;

/** Draws the headings of lanes: letter, title, Service. */
final class Headings {

    private final Pen pen;
    private final Scene scene;

    Headings(Pen pen, Scene scene) {
        this.pen = pen;
        this.scene = scene;
    }

    void draw(Sketch sketch, CardPlan card, double rightEdge) {
        switch (scene.sheet()) {
            case CANVAS ->
                heading(sketch, new Point(card.rect().x(), card.rect().y() - 30), card, rightEdge);
            case PANE -> {}
            case REPORT -> {
                if (scene.both()) {
                    report(sketch, card);
                }
            }
        }
    }

    private void heading(Sketch sketch, Point corner, CardPlan card, double rightEdge) {
        Lane lane = card.way().lane();
        letter(sketch, corner, lane);
        sketch.over(pen.line(corner.plus(28, 1), lane.title(), Face.TITLE, Tone.INK));
        double x = 28 + pen.width(lane.title(), Face.TITLE) + 8;
        String service = card.way().service().id().name();
        double room = Math.max(40, rightEdge - corner.x() - x - 16);
        String fitted = pen.first(Face.BODY, room, "Service " + service, service);
        sketch.over(pen.line(corner.plus(x, 1), fitted, Face.BODY, Tone.MUTED));
    }

    private void letter(Sketch sketch, Point corner, Lane lane) {
        sketch.over(new Shape.Disc(corner.plus(10, 10), 10, Hue.of(lane).full(), Stroke.NONE));
        sketch.over(pen.centred(corner.plus(10, 0), lane.letter(), Face.LETTER, Tone.ON_HUE));
    }

    private void report(Sketch sketch, CardPlan card) {
        Lane lane = card.way().lane();
        Point centre = new Point(card.rect().x() + 7.5, card.rect().y() - 16.5);
        sketch.over(new Shape.Disc(centre, 8, Hue.of(lane).full(), Stroke.NONE));
        sketch.over(pen.centred(centre.plus(0, -8), lane.letter(), Face.REPORT_LETTER, Tone.ON_HUE));
        sketch.over(pen.line(centre.plus(16, -8.9), lane.title(), Face.REPORT_TITLE, Tone.INK));
    }
}
