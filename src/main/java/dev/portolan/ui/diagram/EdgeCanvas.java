// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Mark;
import dev.portolan.diagram.Point;
import dev.portolan.diagram.Shape;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/** The curves of a large diagram on one canvas: what is emphasised is drawn last. */
final class EdgeCanvas extends Canvas {

    /** What every graphics pipeline can hold as one texture. */
    static final double MOST = 8_000;

    private final List<Mark> edges;
    private final Swatches swatches;

    EdgeCanvas(double width, double height, List<Mark> edges, Swatches swatches) {
        super(width, height);
        this.edges = edges;
        this.swatches = swatches;
        setMouseTransparent(true);
    }

    void draw(Emphasis emphasis) {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        curves(edges.stream().filter(edge -> !stands(edge, emphasis)), emphasis).forEach(this::draw);
        curves(edges.stream().filter(edge -> stands(edge, emphasis)), emphasis).forEach(this::draw);
    }

    private static Stream<Shape.Curve> curves(Stream<Mark> marks, Emphasis emphasis) {
        return marks.flatMap(mark -> mark.under(emphasis).stream())
                .filter(Shape.Curve.class::isInstance)
                .map(Shape.Curve.class::cast);
    }

    private static boolean stands(Mark edge, Emphasis emphasis) {
        return edge instanceof Mark.OnPath(var _, var _, var path) && emphasis.touches(path);
    }

    private void draw(Shape.Curve curve) {
        GraphicsContext context = getGraphicsContext2D();
        context.setStroke(swatches.of(curve.stroke().tone()));
        context.setFill(swatches.of(curve.stroke().tone()));
        context.setLineWidth(curve.stroke().width());
        context.setLineCap(StrokeLineCap.ROUND);
        context.setLineDashes(curve.stroke().dash().pattern().stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
        context.beginPath();
        context.moveTo(curve.from().x(), curve.from().y());
        context.bezierCurveTo(
                curve.first().x(),
                curve.first().y(),
                curve.second().x(),
                curve.second().y(),
                curve.end().x(),
                curve.end().y());
        context.stroke();
        List<Point> head = curve.head();
        context.fillPolygon(
                head.stream().mapToDouble(Point::x).toArray(),
                head.stream().mapToDouble(Point::y).toArray(),
                head.size());
    }
}
