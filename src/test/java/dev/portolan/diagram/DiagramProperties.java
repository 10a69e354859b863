// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.portolan.route.Routes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the cluster holds and however large the window is, the picture keeps its order. */
class DiagramProperties {

    private static final TextMeasure METRICS = new BundledMetrics();

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nodesNeverOverlap(@ForAll("cases") Case it) {
        Diagram diagram = it.draw();
        List<Spot> spots = diagram.spots();
        for (int i = 0; i < spots.size(); i++) {
            for (int j = i + 1; j < spots.size(); j++) {
                if (spots.get(i).bounds().overlaps(spots.get(j).bounds())) {
                    fail("%s and %s overlap", spots.get(i).id(), spots.get(j).id());
                }
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyPathArrivesAtTheEdgeOfANode(@ForAll("cases") Case it) {
        Diagram diagram = it.draw();
        for (Shape.Curve curve : Drawn.curves(diagram)) {
            assertThat(diagram.spots().stream().anyMatch(spot -> isOnEdge(curve.tip(), spot.bounds())))
                    .as("arrival at %s", curve.tip())
                    .isTrue();
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everythingLiesOnTheCanvas(@ForAll("cases") Case it) {
        Diagram diagram = it.draw();
        Rect canvas = new Rect(-1, -1, diagram.width() + 2, diagram.height() + 2);
        Drawn.shapes(diagram)
                .filter(shape -> !(shape instanceof Shape.Rays))
                .filter(shape -> !canvas.contains(bounds(shape)))
                .forEach(shape -> fail("outside the canvas: %s", shape));
    }

    @Example
    void noteBelowAGroupThatStaysFoldedFitsTheNarrowestCanvas() {
        everythingLiesOnTheCanvas(
                new Case(new Worlds(201, 0, 0, 0), new Frame(Sheet.CANVAS, 320, 120), Grouping.NODE, 0));
    }

    @Example
    void groupOfTheWayThroughTheClusterIpFitsTheNarrowestCanvas() {
        everythingLiesOnTheCanvas(
                new Case(new Worlds(1, 0, 0, 0), new Frame(Sheet.CANVAS, 320, 120), Grouping.NODE, 2));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void eachEndpointIsShownOnce(@ForAll("worlds") Worlds world) {
        Diagram diagram = Drawn.draw(world.both(), Frame.CANVAS);

        assertThat(diagram.spots()).extracting(Spot::id).doesNotHaveDuplicates();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void sameInputGivesTheSamePicture(@ForAll("worlds") Worlds world) {
        assertThat(Drawn.draw(world.both(), Frame.CANVAS)).isEqualTo(Drawn.draw(world.both(), Frame.CANVAS));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void picturesStayDrawable(@ForAll("worlds") Worlds world) {
        assertThat(Drawn.draw(world.both(), Frame.CANVAS).shapeCount()).isLessThan(2_500);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void arrowsReachEveryNode(@ForAll("cases") Case it) {
        Diagram diagram = it.draw();
        for (Spot spot : diagram.spots()) {
            if (!spot.way().back().isEmpty()) {
                assertThat(diagram.spot(spot.way().back()))
                        .as("before %s", spot.id())
                        .isPresent();
            }
        }
    }

    @Provide
    Arbitrary<Worlds> worlds() {
        Arbitrary<Integer> sizes = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 14), Arbitraries.integers().between(15, 1_840));
        return Combinators.combine(
                        sizes,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 58))
                .as(Worlds::new);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Frame> frames = Combinators.combine(
                        Arbitraries.of(Sheet.values()),
                        Arbitraries.integers().between(320, 2_400),
                        Arbitraries.integers().between(120, 1_200))
                .as((sheet, width, height) -> sheet == Sheet.REPORT ? Frame.REPORT : new Frame(sheet, width, height));
        Arbitrary<Grouping> groupings = Arbitraries.of(Grouping.values());
        Arbitrary<Integer> lanes = Arbitraries.integers().between(0, 2);
        return Combinators.combine(worlds(), frames, groupings, lanes).as(Case::new);
    }

    /** What a picture is drawn from. */
    record Case(Worlds world, Frame frame, Grouping grouping, int lane) {

        Diagram draw() {
            Routes routes = switch (lane) {
                case 0 -> world.both();
                case 1 -> world.direct();
                default -> world.through();
            };
            return Drawn.draw(routes, Worlds.options(frame, grouping));
        }
    }

    private static boolean isOnEdge(Point tip, Rect rect) {
        boolean left = Math.abs(tip.x() - rect.x()) < 1 && tip.y() >= rect.y() && tip.y() <= rect.bottom();
        boolean below = Math.abs(tip.y() - rect.bottom()) < 1 && tip.x() >= rect.x() && tip.x() <= rect.right();
        return left || below;
    }

    private static Rect bounds(Shape shape) {
        return switch (shape) {
            case Shape.Box box -> box.rect();
            case Shape.Bars bars -> bars.rect();
            case Shape.Disc disc ->
                new Rect(
                        disc.centre().x() - disc.radius(),
                        disc.centre().y() - disc.radius(),
                        2 * disc.radius(),
                        2 * disc.radius());
            case Shape.Symbol symbol -> new Rect(symbol.at().x(), symbol.at().y(), symbol.size(), symbol.size());
            case Shape.Rule rule -> between(rule.from(), rule.to());
            case Shape.Curve curve -> between(curve.from(), curve.tip());
            case Shape.Label label -> {
                double width = METRICS.width(label.text(), label.face());
                double x = switch (label.anchor()) {
                    case START -> label.at().x();
                    case MIDDLE -> label.at().x() - width / 2;
                    case END -> label.at().x() - width;
                };
                yield new Rect(
                        x,
                        label.at().y() - label.face().size() * 0.8,
                        width,
                        label.face().size());
            }
            case Shape.Rays _ -> new Rect(0, 0, 0, 0);
        };
    }

    private static Rect between(Point one, Point other) {
        double x = Math.min(one.x(), other.x());
        double y = Math.min(one.y(), other.y());
        return new Rect(x, y, Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y()));
    }
}
