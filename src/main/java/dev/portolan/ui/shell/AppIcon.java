// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Shapes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/** The program's icon: drawn, for the top bar, and as images, for the desktop. */
final class AppIcon extends StackPane {

    private static final String ROSE = "M8 1.25L9.75 6.25 14.75 8 9.75 9.75 8 14.75 6.25 9.75 1.25 8 6.25 6.25z";
    private static final double GRID = 16;
    private static final double SIZE = 24;

    AppIcon() {
        getStyleClass().add("app-icon");
        Rectangle ground = new Rectangle(GRID, GRID);
        ground.setArcWidth(7);
        ground.setArcHeight(7);
        Group drawing = new Group(
                Shapes.styled(ground, "app-icon-ground"),
                Shapes.path("M3.5 12.5L12.5 3.5", "app-icon-route"),
                Shapes.path(ROSE, "app-icon-rose"),
                Shapes.circle(3.5, 12.5, 1.5, "app-icon-port"),
                Shapes.circle(12.5, 3.5, 1.5, "app-icon-port"));
        drawing.getTransforms().add(new Scale(SIZE / GRID, SIZE / GRID));
        getChildren().add(new Group(drawing));
    }

    /** The images that the desktop chooses from. */
    static List<Image> images() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256)
                .map(size -> "/dev/portolan/ui/icon/portolan-" + size + ".png")
                .map(name -> Objects.requireNonNull(AppIcon.class.getResource(name), name))
                .map(url -> new Image(url.toExternalForm()))
                .toList();
    }
}
