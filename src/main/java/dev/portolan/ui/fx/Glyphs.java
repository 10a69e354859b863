// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The glyph of a Service's form, drawn on a grid of 16 and scaled with the text. Takes the hue of its route; the drawings are
 * those of {@code service-glyphs.svg} in the assets.
 */
public final class Glyphs extends Region {

    private static final double GRID = 16;

    private final Map<ServiceForm, Group> drawings = new EnumMap<>(ServiceForm.class);
    private final Scale scale = new Scale();
    private @Nullable ServiceForm shown;

    /** A glyph as rows carry it. */
    public Glyphs(ServiceForm form) {
        this();
        show(form);
    }

    /** A glyph that shows nothing yet. */
    public Glyphs() {
        getStyleClass().add("glyph");
        setMouseTransparent(true);
    }

    /** Shows that form from now on. Drawings are kept, so that a cell that is used again only hides one and shows another. */
    public void show(ServiceForm form) {
        if (form != shown) {
            shown = form;
            drawings.computeIfAbsent(form, this::draw);
            drawings.forEach((other, drawing) -> drawing.setVisible(other == form));
            requestLayout();
        }
    }

    private Group draw(ServiceForm form) {
        Group drawing = Texts.styled(new Group(strokes(form)), form.route().styleClass());
        drawing.setManaged(false);
        drawing.getTransforms().add(scale);
        getChildren().add(drawing);
        return drawing;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        scale.setX(side / GRID);
        scale.setY(side / GRID);
        for (Group drawing : drawings.values()) {
            drawing.setLayoutX((getWidth() - side) / 2);
            drawing.setLayoutY((getHeight() - side) / 2);
        }
    }

    private static List<Node> strokes(ServiceForm form) {
        return switch (form) {
            case CLUSTER_IP -> List.of(ring(8, 8, 5.6), point(8, 8, 2));
            case LOAD_BALANCER ->
                List.of(
                        line("M1.7 8H5M6.5 7l6-3.3M7 8h5.5M6.5 9l6 3.3"),
                        point(5.8, 8, 1.9),
                        point(13.3, 3.3, 1.3),
                        point(13.6, 8, 1.3),
                        point(13.3, 12.7, 1.3));
            case NODE_PORT -> List.of(line("M8 1.7v5M5.7 4.6L8 6.9l2.3-2.3"), ring(8, 11.5, 2.8));
            case HEADLESS ->
                List.of(
                        line("M2.2 3.5h8M2.2 8h8M2.2 12.5h8"),
                        point(12.4, 3.5, 1.7),
                        point(12.4, 8, 1.7),
                        point(12.4, 12.5, 1.7));
            case MANUAL -> List.of(line("M2.2 4.8h7M2.2 11.2h7"), ring(11.8, 4.8, 1.8), ring(11.8, 11.2, 1.8));
            case EXTERNAL_NAME -> List.of(line("M3.2 12.8L12.3 3.7M6.2 3.7h6.1v6.1"));
        };
    }

    private static Shape line(String path) {
        return Shapes.path(path, "glyph-line");
    }

    private static Shape ring(double x, double y, double radius) {
        return Shapes.circle(x, y, radius, "glyph-line");
    }

    private static Shape point(double x, double y, double radius) {
        return Shapes.circle(x, y, radius, "glyph-point");
    }
}
