// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.ui.fx.Shapes;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/** The compass rose with its rhumb lines, as portolan charts have it. Drawn around the origin; decoration only. */
final class Rose extends Group {

    private static final int RAYS = 32;
    private static final int PORTS = 16;
    private static final double REACH = 1500;
    /** Of the ring of ports. */
    static final double RADIUS = 172;

    private static final List<Integer> ROUTE = List.of(6, 11, 0, 3);

    Rose() {
        setMouseTransparent(true);
        for (int ray = 0; ray < RAYS; ray++) {
            getChildren().add(ray(ray));
        }
        for (int port = 0; port < PORTS; port++) {
            getChildren().addAll(chord(port, 3, "faint"), chord(port, 5, "faint"), chord(port, 7, "clear"));
        }
        getChildren().addAll(Shapes.circle(0, 0, RADIUS, "rose-ring"), route());
        for (int port = 0; port < PORTS; port++) {
            getChildren().add(port(port));
        }
        getChildren()
                .addAll(
                        Shapes.circle(0, 0, RADIUS * 0.36, "rose-heart"),
                        Shapes.path(
                                "M36.5 36.5L0 12.9L-36.5 36.5L-12.9 0L-36.5 -36.5L0 -12.9L36.5 -36.5L12.9 0Z",
                                "rose-second"),
                        Shapes.path(
                                "M75.7 0L10.3 10.3L0 75.7L-10.3 10.3L-75.7 0L-10.3 -10.3L0 -75.7L10.3 -10.3Z",
                                "rose-first"),
                        Shapes.circle(0, 0, 6, "rose-eye"));
    }

    private static Shape ray(int ray) {
        double angle = 2 * Math.PI * ray / RAYS;
        String strength = ray % 8 == 0 ? "main" : ray % 4 == 0 ? "half" : "quarter";
        return line(0, 0, REACH * Math.cos(angle), REACH * Math.sin(angle), "rose-ray-" + strength);
    }

    private static Shape chord(int port, int step, String strength) {
        return line(x(port), y(port), x(port + step), y(port + step), "rose-chord-" + strength);
    }

    private static Shape line(double x1, double y1, double x2, double y2, String styleClass) {
        return Shapes.styled(new Line(x1, y1, x2, y2), styleClass);
    }

    private static Shape route() {
        double[] points = ROUTE.stream().flatMapToDouble(Rose::point).toArray();
        return Shapes.styled(new Polyline(points), "rose-route");
    }

    private static DoubleStream point(int port) {
        return DoubleStream.of(x(port), y(port));
    }

    private static Shape port(int port) {
        boolean called = ROUTE.contains(port);
        return Shapes.styled(new Circle(x(port), y(port), called ? 5 : 2.6), called ? "rose-called" : "rose-port");
    }

    private static double x(int port) {
        return RADIUS * Math.cos(2 * Math.PI * port / PORTS);
    }

    private static double y(int port) {
        return RADIUS * Math.sin(2 * Math.PI * port / PORTS);
    }
}
