// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Columns.Column;
import dev.portolan.route.ClusterIpRoute;
import dev.portolan.route.Lane;
import dev.portolan.route.Route;
import dev.portolan.route.Routes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places the routes to endpoints: lanes A and B, alone or together. */
final class RouteLayout {

    private static final int ROOMY = 6;

    private final Pen pen;
    private final Routes routes;
    private final Scene scene;
    private final Style style;
    private final boolean folded;
    private final EndsPlan ends;
    private final Map<Lane, List<AnswerRow>> answers = new EnumMap<>(Lane.class);
    private final Columns columns;

    RouteLayout(Pen pen, Routes routes, DiagramOptions options) {
        this.pen = pen;
        this.routes = routes;
        Grouper grouper = new Grouper(options);
        List<EndpointGroup> groups = grouper.groups(routes);
        folded = grouper.folds(routes);
        Sheet sheet = options.frame().sheet();
        routes.ways().forEach(way -> answers.put(way.lane(), AnswerRow.of(way, folded, sheet)));
        style = Style.of(sheet, routes, routes.endpoints().size() <= ROOMY).holding(mostLines(options.frame()));
        scene = new Scene(routes, options, style);
        ends = EndsPlan.of(groups, style.ends(), options.frame());
        columns = columns();
    }

    private int mostLines(Frame frame) {
        return answers.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> row.lines(frame).size())
                .max()
                .orElse(1);
    }

    private Columns columns() {
        CardParts cards = new CardParts(pen, scene);
        List<Span> spans = style.spans();
        double card = routes.ways().stream()
                .mapToDouble(way -> cards.need(way, answers(way.lane())))
                .max()
                .orElse(0);
        spans = Columns.holding(spans, Column.CARD, card);
        List<EndpointRow> rows = ends.rows().stream().map(EndsPlan.Row::row).toList();
        spans = Columns.holding(spans, Column.ENDS, new EndParts(pen, scene).need(rows));
        Optional<ClusterIpRoute> through = routes.clusterIp();
        if (through.isPresent()) {
            double need = new ProxyParts(pen, scene, through.get()).need();
            spans = Columns.holding(spans, Column.VIRTUAL_IP, need);
        }
        return Columns.solve(spans, scene.frame().width());
    }

    private List<AnswerRow> answers(Lane lane) {
        return answers.getOrDefault(lane, List.of());
    }

    Diagram draw() {
        Notes notes = new Notes(pen, scene, columns);
        Levels.Heights heights = new Levels.Heights(
                height(Lane.CLUSTER_IP, style.through()) + hanging(),
                height(Lane.DIRECT, style.direct()),
                ends.height(),
                ends.tail(),
                notes.height());
        Stand stand = Stand.of(scene, heights, entrance(heights));
        Levels levels = stand.levels();
        Sketch sketch = new Sketch();
        List<CardPlan> cards = cards(levels);
        nodes(sketch, cards, levels);
        new FanParts(scene, columns).draw(sketch, cards, ends, levels);
        new EndColumn(pen, scene, columns).draw(sketch, ends, levels.ends());
        cards.forEach(card -> new Headings(pen, scene).draw(sketch, card, columns.left(Column.ENDS) - 14));
        notes.draw(sketch, cards, stand);
        if (scene.sheet() == Sheet.CANVAS) {
            new Legend(pen, columns.width()).draw(sketch, Legend.entries(routes), legendAt(cards, stand));
        }
        String text = Words.summary(scene.sheet(), routes);
        return sketch.finish(new Diagram.Summary(text, columns.width(), stand.height()));
    }

    /** What hangs below lane A's card, beyond the room that lane B leaves anyway: the ways in from outside. */
    private double hanging() {
        return routes.clusterIp()
                .filter(way -> scene.sheet() == Sheet.CANVAS && !way.entrances().isEmpty())
                .map(way -> new ProxyParts(pen, scene, way).hanging())
                .orElse(0.0);
    }

    private double height(Lane lane, Style.Card card) {
        return routes.way(lane).isPresent() ? card.height(answers(lane).size()) : 0;
    }

    /** Where a straight line enters the only card, below its upper edge. */
    private double entrance(Levels.Heights heights) {
        if (heights.through() > 0) {
            return style.through().first()
                    + style.through().pitch() * (answers(Lane.CLUSTER_IP).size() - 1) / 2;
        }
        double middle = style.direct().first()
                + style.direct().pitch() * (answers(Lane.DIRECT).size() - 1) / 2;
        return Math.max(28, middle - 2);
    }

    private Point legendAt(List<CardPlan> cards, Stand stand) {
        double lowest =
                cards.stream().mapToDouble(card -> card.rect().bottom()).max().orElse(0);
        boolean beside = lowest > stand.legend() - 8;
        return new Point(beside ? columns.right(Column.CARD) + 36 : columns.left(Column.CARD), stand.legend());
    }

    private List<CardPlan> cards(Levels levels) {
        List<CardPlan> cards = new ArrayList<>();
        for (Route way : routes.ways()) {
            boolean through = way.lane() == Lane.CLUSTER_IP;
            Style.Card measure = through ? style.through() : style.direct();
            Rect rect = new Rect(
                    columns.left(Column.CARD),
                    through ? levels.through() : levels.direct(),
                    columns.width(Column.CARD),
                    height(way.lane(), measure));
            cards.add(new CardPlan(
                    way,
                    rect,
                    measure,
                    answers(way.lane()),
                    folded && !through && !way.lookup().isHidden()));
        }
        return cards;
    }

    private void nodes(Sketch sketch, List<CardPlan> cards, Levels levels) {
        double height = scene.sheet().of(68, 56, 52);
        Rect client = new Rect(
                columns.left(Column.CLIENT), levels.client() - height / 2, columns.width(Column.CLIENT), height);
        if (scene.sheet() == Sheet.CANVAS) {
            sketch.under(new Shape.Rays(new Point(client.centreX(), client.centreY()), 1400, Tone.CHART));
        }
        CardParts parts = new CardParts(pen, scene);
        sketch.spot(parts.client(client));
        WayParts way = new WayParts(pen, scene, columns);
        cards.forEach(card -> {
            sketch.spot(parts.card(card));
            way.draw(sketch, card, client);
        });
    }
}
