// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static dev.portolan.testing.Picture.on;
import static dev.portolan.testing.Picture.ready;
import static dev.portolan.testing.Toolkit.onFxThread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class DiagramCanvasTest {

    private static final Map<String, String> APP = Map.of("app", "web");

    private final ShownPicture shown = new ShownPicture();
    private DiagramView view;

    @BeforeEach
    void open() {
        view = onFxThread(() -> new DiagramView(
                new DiagramViewModel(
                        shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC)),
                new DirectBackground(),
                new RecordingWindow()));
        Toolkit.show(view, 1124, 682);
    }

    @Test
    void drawingTallerThanTheCanvasBeginsWhereTheClientIs() {
        show(world(30), "web");

        assertThat(isInSight("client")).isTrue();
        assertThat(isInSight("card:A")).isTrue();
    }

    @Test
    void drawingThatIsALittleTallerBeginsAtItsTop() {
        show(world(4), "web");

        assertThat(canvas().getVvalue()).isZero();
        assertThat(isInSight("client")).isTrue();
        assertThat(canvas().sheet().getHeight()).isGreaterThan(canvas().getHeight());
    }

    @Test
    void newerPictureStaysWhereAPersonScrolled() {
        show(world(30), "web");
        onFxThread(() -> {
            canvas().setVvalue(0);
            return true;
        });

        show(world(31), "web");

        assertThat(canvas().getVvalue()).isZero();
        assertThat(isInSight("client")).isFalse();
    }

    @Test
    void anotherServiceBeginsAtItsClientAgain() {
        show(world(30), "web");
        onFxThread(() -> {
            canvas().setVvalue(1);
            return true;
        });

        show(world(30), "api");

        assertThat(isInSight("client")).isTrue();
    }

    /** A Service with a pod on each of so many nodes, and one on each third of them. */
    private static Picture world(int nodes) {
        Picture picture = Picture.of("n").clusterIp("web", "10.0.0.1", APP).clusterIp("api", "10.0.0.2", APP);
        for (int i = 0; i < nodes; i++) {
            picture.slice("web", on(80), ready("web-" + i, "10.1.0." + i, "node-" + i));
            if (i % 3 == 0) {
                picture.slice("api", on(80), ready("api-" + i, "10.2.0." + i, "node-" + i));
            }
        }
        return picture;
    }

    private void show(Picture picture, String service) {
        onFxThread(() -> {
            shown.show(picture.snapshot(), "n/" + service);
            view.applyCss();
            view.layout();
            return true;
        });
    }

    private boolean isInSight(String spot) {
        return onFxThread(() -> {
            Node node = canvas().sheet().node(spot);
            Bounds canvas = canvas().localToScene(canvas().getLayoutBounds());
            return node != null && canvas.contains(node.localToScene(node.getLayoutBounds()));
        });
    }

    private DiagramCanvas canvas() {
        return (DiagramCanvas) view.lookup(".diagram-canvas");
    }
}
