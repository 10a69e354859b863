// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Face;
import dev.portolan.diagram.Point;
import dev.portolan.diagram.Rect;
import dev.portolan.diagram.Shape;
import dev.portolan.diagram.Stroke;
import dev.portolan.diagram.Tone;
import dev.portolan.ui.fx.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** Makes nodes of shapes. Their colours come from a style class for each tone. */
final class ShapeNodes {

    private static final double GLYPH_GRID = 24;

    private static final Set<Face> SECOND_LINES =
            Set.of(Face.CAPTION, Face.REMARK, Face.ADDRESS, Face.SMALL_ADDRESS, Face.BODY);

    private ShapeNodes() {}

    static Node of(Shape shape) {
        return switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Disc disc -> disc(disc);
            case Shape.Rule rule -> rule(rule);
            case Shape.Curve curve -> curve(curve);
            case Shape.Label label -> label(label);
            case Shape.Symbol symbol -> symbol(symbol);
            case Shape.Bars bars -> bars(bars);
            case Shape.Rays rays -> rays(rays);
        };
    }

    private static Node box(Shape.Box box) {
        Rect rect = box.rect();
        Rectangle node = new Rectangle(rect.x(), rect.y(), rect.width(), rect.height());
        node.setArcWidth(2 * box.radius());
        node.setArcHeight(2 * box.radius());
        return painted(node, box.fill(), box.stroke());
    }

    private static Node disc(Shape.Disc disc) {
        Circle node = new Circle(disc.centre().x(), disc.centre().y(), disc.radius());
        return painted(node, disc.fill(), disc.stroke());
    }

    private static Node rule(Shape.Rule rule) {
        Point from = rule.from();
        Line node = new Line(from.x(), from.y(), rule.to().x(), rule.to().y());
        return painted(node, Tone.NONE, rule.stroke());
    }

    private static Node curve(Shape.Curve curve) {
        CubicCurve line = new CubicCurve(
                curve.from().x(),
                curve.from().y(),
                curve.first().x(),
                curve.first().y(),
                curve.second().x(),
                curve.second().y(),
                curve.end().x(),
                curve.end().y());
        painted(line, Tone.NONE, curve.stroke());
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        Polygon head = new Polygon();
        curve.head().forEach(corner -> head.getPoints().addAll(corner.x(), corner.y()));
        painted(head, curve.stroke().tone(), Stroke.NONE);
        return new Group(line, head);
    }

    private static Node label(Shape.Label label) {
        Text node = new Text(label.text());
        node.setTextOrigin(VPos.BASELINE);
        node.setFont(font(label.face()));
        node.getStyleClass().add("fill-" + label.tone().label());
        if (isSecondLine(label.face())) {
            node.getStyleClass().add("second-line");
        }
        node.setY(label.at().y());
        node.setX(left(label, node));
        return node;
    }

    private static double left(Shape.Label label, Text node) {
        return label.at().x() - label.anchor().share() * node.getLayoutBounds().getWidth();
    }

    /** The font of a role, in the size that it has at 100 %. */
    static Font font(Face face) {
        String family = switch (face.typeface()) {
            case SANS -> Fonts.INTER;
            case SANS_MEDIUM -> Fonts.INTER_MEDIUM;
            case SANS_SEMIBOLD -> Fonts.INTER_SEMI_BOLD;
            case MONO -> Fonts.MONO;
            case MONO_SEMIBOLD -> Fonts.MONO_SEMI_BOLD;
        };
        return Font.font(family, face.size());
    }

    private static boolean isSecondLine(Face face) {
        return SECOND_LINES.contains(face);
    }

    private static Node symbol(Shape.Symbol symbol) {
        SVGPath node = new SVGPath();
        node.setContent(symbol.glyph().outline());
        node.setStrokeLineCap(StrokeLineCap.ROUND);
        node.setStrokeLineJoin(StrokeLineJoin.ROUND);
        double scale = symbol.size() / GLYPH_GRID;
        node.getTransforms().add(new Scale(scale, scale));
        node.setLayoutX(symbol.at().x());
        node.setLayoutY(symbol.at().y());
        return painted(node, Tone.NONE, Stroke.solid(symbol.tone(), 1.9));
    }

    private static Node bars(Shape.Bars bars) {
        Group node = new Group();
        Rect rect = bars.rect();
        for (int i = 0; i < bars.count(); i++) {
            Rectangle bar = new Rectangle(rect.x() + i * Shape.Bars.PITCH, rect.y(), Shape.Bars.WIDTH, rect.height());
            bar.setArcWidth(2);
            bar.setArcHeight(2);
            node.getChildren().add(painted(bar, bars.tone(), Stroke.NONE));
        }
        return node;
    }

    /** One path for the stronger lines and one for the others. */
    private static Node rays(Shape.Rays rays) {
        Group node = new Group(rays(rays, 0, 1.2), rays(rays, 1, 0.8), rays(rays, 2, 0.8), rays(rays, 3, 0.8));
        node.getStyleClass().add("rhumb-lines");
        return node;
    }

    private static Node rays(Shape.Rays rays, int first, double width) {
        List<PathElement> lines = new ArrayList<>();
        Point centre = rays.centre();
        for (int i = first; i < Shape.Rays.COUNT; i += 4) {
            double angle = 2 * Math.PI * i / Shape.Rays.COUNT;
            lines.add(new MoveTo(centre.x(), centre.y()));
            lines.add(new LineTo(
                    centre.x() + rays.length() * Math.cos(angle), centre.y() + rays.length() * Math.sin(angle)));
        }
        return painted(new Path(lines), Tone.NONE, Stroke.solid(rays.tone(), width));
    }

    private static <S extends javafx.scene.shape.Shape> S painted(S node, Tone fill, Stroke stroke) {
        node.getStyleClass().add("fill-" + fill.label());
        node.getStyleClass().add("stroke-" + stroke.tone().label());
        node.setStrokeWidth(stroke.width());
        node.setStrokeType(StrokeType.CENTERED);
        node.setStrokeLineCap(StrokeLineCap.BUTT);
        node.getStrokeDashArray().setAll(stroke.dash().pattern());
        return node;
    }
}
