// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Columns.Column;
import dev.portolan.route.Lane;
import dev.portolan.route.Lookup;
import dev.portolan.route.Routes;
import java.util.ArrayList;
import java.util.List;

/** Sentences beside the picture: why a lane is missing, what was not read, what the route is good for. */
final class Notes {

    private static final double GAP = 18;

    /** A sentence with its pictogram, broken into lines. */
    private record Note(Glyph glyph, Tone tone, List<String> lines) {}

    private final Pen pen;
    private final Scene scene;
    private final Columns columns;
    private final List<Note> below = new ArrayList<>();

    Notes(Pen pen, Scene scene, Columns columns) {
        this.pen = pen;
        this.scene = scene;
        this.columns = columns;
        if (scene.sheet() == Sheet.CANVAS) {
            collect();
        }
    }

    private void collect() {
        Routes routes = scene.routes();
        boolean entered =
                routes.clusterIp().filter(way -> !way.entrances().isEmpty()).isPresent();
        double edge = entered ? columns.left(Column.VIRTUAL_IP) - 10 : columns.left(Column.ENDS) - 34;
        double room = edge - columns.left(Column.CARD) - 21;
        if (!scene.both() && routes.siblings().isEmpty()) {
            below.add(new Note(Glyph.INFO, Tone.INK, pen.wrap(noSibling(routes), Face.CAPTION, room)));
        }
        if (!routes.setting().podsMissing().isEmpty() && named(routes)) {
            String text = routes.setting().podsMissing() + " Reasons and containers are missing.";
            below.add(new Note(Glyph.WARNING, Tone.WARNING, pen.wrap(text, Face.CAPTION, room)));
        }
    }

    private static boolean named(Routes routes) {
        return routes.endpoints().stream().anyMatch(endpoint -> endpoint.pod() != null);
    }

    private static String noSibling(Routes routes) {
        String ends = named(routes) || routes.endpoints().isEmpty() ? "selects these pods" : "leads to these addresses";
        return routes.own().lane() == Lane.CLUSTER_IP
                ? "No headless Service " + ends + ", so there is no lane B."
                : "No Service with a cluster IP " + ends + ", so there is no lane A.";
    }

    /** How deep the notes hang below the only card. */
    double height() {
        if (scene.sheet() == Sheet.PANE) {
            int lines = underCard(columns.width(Column.CARD)).size();
            return lines == 0 ? 0 : 7 + 16 * lines;
        }
        if (scene.sheet() == Sheet.REPORT) {
            boolean outside = scene.routes()
                    .clusterIp()
                    .filter(way -> !way.entrances().isEmpty())
                    .isPresent();
            return outside && !scene.both() ? 20 : 0;
        }
        int lines = below.stream().mapToInt(note -> note.lines().size()).sum();
        return lines == 0 ? 0 : GAP + lines * 16 + (below.size() - 1) * 6;
    }

    void draw(Sketch sketch, List<CardPlan> cards, Stand stand) {
        CardPlan last = cards.getLast();
        double x = last.rect().x();
        double y = last.rect().bottom() + GAP;
        for (Note note : below) {
            sketch.over(new Shape.Symbol(note.glyph(), new Point(x, y + 1), 14, note.tone()));
            for (String line : note.lines()) {
                sketch.over(pen.line(new Point(x + 21, y), line, Face.CAPTION, Tone.MUTED));
                y += 16;
            }
            y += 6;
        }
        if (scene.sheet() == Sheet.PANE) {
            pane(sketch, last, stand);
        }
    }

    /** What is said below the card of a pane: why there is no answer, or what an address in grey means. */
    private List<String> underCard(double room) {
        Lookup lookup = scene.routes().own().lookup();
        if (lookup.isHidden()) {
            return pen.wrap(lookup.reason(), Face.CAPTION, room);
        }
        return leavesOut() ? List.of("left out of the answer") : List.of();
    }

    private boolean leavesOut() {
        return scene.routes()
                .direct()
                .filter(way -> way.reached() < way.legs().size())
                .isPresent();
    }

    private void pane(Sketch sketch, CardPlan card, Stand stand) {
        double below = card.rect().bottom() + 7;
        for (String line : underCard(card.rect().width())) {
            sketch.over(pen.line(new Point(card.rect().x(), below), line, Face.CAPTION, Tone.MUTED));
            below += 16;
        }
        if (stand.note() > 0) {
            double y = stand.note();
            for (String line : pen.wrap(lesson(card), Face.CAPTION, columns.width() - 48)) {
                sketch.over(pen.line(new Point(20, y), line, Face.CAPTION, Tone.MUTED));
                y += 16;
            }
        }
    }

    private String lesson(CardPlan card) {
        if (card.way().lookup().isHidden()) {
            return card.way().lane() == Lane.CLUSTER_IP
                    ? "No name leads to the cluster IP. kube-proxy serves it all the same."
                    : "No name leads to these endpoints.";
        }
        if (card.way().lane() == Lane.CLUSTER_IP) {
            boolean none = card.way().reached() == 0 && !scene.routes().areEndsUnknown();
            return "The answer stays the same while pods come and go. "
                    + (none
                            ? "No endpoint is ready: connections are refused."
                            : "kube-proxy on the client’s node picks a ready pod for each new connection.");
        }
        return "The answer lists every ready endpoint and changes with them. The client picks one of the addresses and"
                + " connects straight to it.";
    }
}
