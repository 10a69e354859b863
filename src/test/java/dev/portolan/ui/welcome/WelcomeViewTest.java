// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.Problem;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.TextSize;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class WelcomeViewTest {

    private final FixedSources sources = new FixedSources(
            FixedSource.of("x", DemoWorld.snapshot(), World.CHANGED),
            new Kubeconfig(
                    List.of(),
                    List.of(),
                    "",
                    Collections.nCopies(
                            3,
                            new Problem(
                                    "There is no kubeconfig at the place where one is looked for by default.",
                                    "Nothing can be connected to.",
                                    "Choose another file or explore the demo cluster.",
                                    ""))));
    private final WelcomeViewModel model = new WelcomeViewModel(
            sources, new DirectBackground(), InstantSource.fixed(World.CHANGED), new AskedTarget());

    @Test
    void lowPageScrollsBeforeItIsCut() {
        WelcomeView view = Toolkit.onFxThread(() -> new WelcomeView(model, ""));
        Scene scene = Toolkit.show(view, 1100, 700);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        List<Node> cut = Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            view.layout();
            VBox page = (VBox) ((ScrollPane) view.lookup(".scroll-pane")).getContent();
            double end = page.getHeight() - page.getInsets().getBottom() + 1;
            return page.getChildren().stream()
                    .filter(Node::isManaged)
                    .filter(part -> part.getBoundsInParent().getMaxY() > end
                            || part.getLayoutBounds().getHeight() + 1
                                    < part.prefHeight(part.getLayoutBounds().getWidth()))
                    .toList();
        });

        assertThat(cut).isEmpty();
    }

    @Test
    void keyboardBeginsWithTheDemoWhereThereIsNoContext() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new WelcomeView(model, "")), 1100, 700);

        assertThat(scene.getFocusOwner())
                .isInstanceOfSatisfying(
                        Button.class, way -> assertThat(way.getText()).isEqualTo("Explore"));
    }

    @Test
    void pageHasAScrollBarWhereItDoesNotFit() {
        WelcomeView view = Toolkit.onFxThread(() -> new WelcomeView(model, ""));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new Pane(view)), 1100, 700);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        for (int height = 620; height <= 900; height += 40) {
            assertThat(fitsOrScrolls(view, height)).as("height %s", height).isTrue();
        }
    }

    @Test
    void roseIsWholeInTheSmallestWindow() {
        WelcomeView view = Toolkit.onFxThread(() -> new WelcomeView(model, ""));
        Toolkit.show(view, 1100, 700);

        Node brand = view.lookup(".brand");
        assertThat(brand.lookupAll(".rose-called"))
                .hasSize(4)
                .allMatch(port -> brand.localToScene(brand.getLayoutBounds())
                        .contains(port.localToScene(port.getLayoutBounds())));
    }

    @Test
    void pageNeedsNoMoreWidthForTheNameOfWhatIsOpen() {
        model.open().set("production-eu-central-1" + "-of-a-long-name".repeat(4) + "-2026-11-27.yaml");
        WelcomeView view = Toolkit.onFxThread(() -> new WelcomeView(model, ""));
        Scene scene = Toolkit.show(view, 1100, 700);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));
        Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            view.layout();
            return true;
        });

        Text back = (Text) view.lookup(".back-to-open > .text");
        assertThat(back.getText()).startsWith("Back to production-eu").endsWith("11-27.yaml");
        ScrollPane scroll = (ScrollPane) view.lookup(".scroll-pane");
        assertThat(((VBox) scroll.getContent()).getWidth()).isLessThanOrEqualTo(scroll.getWidth());
    }

    private static boolean fitsOrScrolls(WelcomeView view, int height) {
        return Toolkit.onFxThread(() -> {
            view.resize(1100, height);
            view.applyCss();
            view.layout();
            view.layout();
            ScrollPane scroll = (ScrollPane) view.lookup(".scroll-pane");
            VBox page = (VBox) scroll.getContent();
            boolean fits = page.minHeight(page.getWidth()) <= scroll.getHeight();
            return fits != isScrollBarVisible(scroll);
        });
    }

    private static boolean isScrollBarVisible(ScrollPane scroll) {
        return scroll.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
    }
}
