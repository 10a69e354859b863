// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class SessionStripTest {

    private final SessionStrip strip = Toolkit.onFxThread(SessionStrip::new);

    @Test
    void tabInFrontIsInSightHoweverManyThereAre() {
        List<Region> tabs = show(20);

        for (int index : new int[] {19, 0, 12, 11}) {
            bring(tabs.get(index));
            assertThat(isInSight(tabs.get(index))).as("tab %s", index).isTrue();
        }
        assertThat(strip.isOverfull()).isTrue();
    }

    @Test
    void tabsShrinkBeforeTheyScroll() {
        List<Region> tabs = show(6);

        assertThat(strip.isOverfull()).isFalse();
        assertThat(tabs).allMatch(this::isInSight);
        assertThat(tabs).allMatch(tab -> tab.getWidth() < 195);
    }

    @Test
    void tabInFrontStaysInSightWhereTheWindowBecomesNarrow() {
        List<Region> tabs = show(10);
        bring(tabs.getLast());
        assertThat(strip.isOverfull()).isFalse();

        resize(400);
        assertThat(strip.isOverfull()).isTrue();
        assertThat(isInSight(tabs.getLast())).isTrue();
    }

    @Test
    void whatAPersonScrollsToStaysUntilAnotherTabIsInFront() {
        List<Region> tabs = show(20);
        bring(tabs.getFirst());
        Toolkit.onFxThread(() -> {
            strip.setHvalue(1);
            strip.requestLayout();
            strip.layout();
            return true;
        });
        assertThat(isInSight(tabs.getLast())).isTrue();

        bring(tabs.getFirst());
        assertThat(isInSight(tabs.getFirst())).isTrue();
    }

    @Test
    void tabInFrontStaysInSightWhereTheTabsBecomeWide() {
        List<Region> tabs = show(20);
        bring(tabs.get(8));

        Toolkit.onFxThread(() -> {
            tabs.forEach(tab -> tab.setMinWidth(120));
            strip.getScene().getRoot().layout();
            return true;
        });
        assertThat(isInSight(tabs.get(8))).isTrue();
    }

    private void resize(double width) {
        Toolkit.onFxThread(() -> {
            strip.getScene().getRoot().resize(width, 32);
            strip.getScene().getRoot().layout();
            return true;
        });
    }

    private List<Region> show(int count) {
        List<Region> tabs = Stream.generate(SessionStripTest::tab).limit(count).toList();
        Toolkit.onFxThread(() -> {
            strip.show(tabs);
            return true;
        });
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(strip)), 800, 32);
        return tabs;
    }

    private static Region tab() {
        Region tab = new Region();
        tab.setMinWidth(78);
        tab.setPrefWidth(195);
        tab.setMaxWidth(195);
        return tab;
    }

    private void bring(Region tab) {
        Toolkit.onFxThread(() -> {
            strip.bring(tab);
            strip.layout();
            return true;
        });
    }

    private boolean isInSight(Region tab) {
        return Toolkit.onFxThread(() -> {
            Bounds place = strip.sceneToLocal(tab.localToScene(tab.getLayoutBounds()));
            return place.getMinX() >= -0.5 && place.getMaxX() <= strip.getWidth() + 0.5;
        });
    }
}
