// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static dev.portolan.testing.Toolkit.onFxThread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.TextSize;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class RoutePaneTest {

    private final ShownPicture shown = new ShownPicture();
    private final AtomicInteger opened = new AtomicInteger();
    private RouteViewModel model;
    private RoutePane pane;

    @BeforeEach
    void open() {
        onFxThread(() -> {
            model = new RouteViewModel(
                    shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC));
            pane = new RoutePane(model, opened::incrementAndGet);
            return true;
        });
        Toolkit.show(pane, 588, 404);
        onFxThread(() -> {
            shown.show(Picture.kiada().snapshot(), "kiada/quote");
            return true;
        });
    }

    @Test
    void drawsForThePlaceThatItHas() {
        assertThat(model.frameProperty().get().width()).isEqualTo(588);
        assertThat(model.pictureProperty().get().diagram().width()).isEqualTo(588);
        assertThat(((Label) pane.lookup(".route-way")).getText()).isEqualTo("quote:80 from a pod in kiada");
    }

    @Test
    void wholeRouteIsSeenInLargeTextToo() {
        Scene scene = Toolkit.show(onFxThread(() -> new StackPane(pane)), 408, 240);
        onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));
        ScrollPane canvas = (ScrollPane) pane.lookup(".diagram-canvas");

        double drawn = onFxThread(() -> {
            pane.layout();
            return canvas.getContent().getLayoutBounds().getWidth();
        });

        assertThat(drawn).isLessThanOrEqualTo(canvas.getViewportBounds().getWidth() + 1);
    }

    @Test
    void linkOpensTheDiagram() {
        onFxThread(() -> {
            ((Button) pane.lookup(".button")).fire();
            return true;
        });

        assertThat(opened).hasValue(1);
    }

    @Test
    void neighboursPointIsDrawn() {
        onFxThread(() -> {
            model.pointedProperty().set("quote-canary");
            return true;
        });

        assertThat(model.emphasisProperty().get().isPinned()).isTrue();
    }
}
