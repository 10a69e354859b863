// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.TextSize;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the diagram does where the window is narrow. */
@ExtendWith(Toolkit.class)
class NarrowDiagramTest {

    private final ShownPicture shown = new ShownPicture();
    private final DiagramView view = Toolkit.onFxThread(() -> new DiagramView(
            new DiagramViewModel(shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC)),
            new DirectBackground(),
            new RecordingWindow()));

    @Test
    void drawingBecomesALittleSmallerWhereAddressesMakeItTooWide() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 460);
        show("quote");
        assertThat(factor()).isEqualTo(1);

        show(longAddresses(), "v6");
        assertThat(factor()).isBetween(0.8, 0.99);
        assertThat(canvas().sheet().getWidth() * factor()).isLessThanOrEqualTo(canvas().getWidth());

        show("quote");
        assertThat(factor()).isEqualTo(1);
    }

    @Test
    void zoomOfAPersonStaysWhereAddressesMakeTheDrawingTooWide() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 460);
        Toolkit.onFxThread(() -> {
            canvas().zoom().in();
            return true;
        });

        show(longAddresses(), "v6");

        assertThat(factor()).isEqualTo(1.1);
    }

    @Test
    void nextServiceIsNarrowedAgainAfterThisOneWasFitted() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 460);
        show("quote");
        Toolkit.onFxThread(() -> {
            canvas().zoom().in();
            canvas().fit();
            return true;
        });
        double fitted = factor();
        assertThat(fitted).isLessThan(0.8);

        show(Picture.kiada().pod("quote-canary", "kind-worker2", 3), "quote");
        assertThat(factor()).isEqualTo(fitted);

        show(longAddresses(), "v6");
        assertThat(factor()).isBetween(0.8, 0.99);
    }

    /** It is drawn anew beside the scroll bar that it needs, and would be smaller for a moment only. */
    @Test
    void drawingThatIsDrawnAnewForAnotherPlaceIsNotNarrowed() {
        HeldBackground held = new HeldBackground();
        DiagramView late = held(held);
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(late)), 782, 460);
        Toolkit.onFxThread(() -> {
            shown.show(Picture.kiada().snapshot(), "kiada/quote");
            held.work();
            return true;
        });

        DiagramCanvas canvas = (DiagramCanvas) late.lookup(".diagram-canvas");
        assertThat(canvas.sheet().getWidth()).isEqualTo(782);
        assertThat(canvas.zoom().factorProperty().get()).isEqualTo(1);
    }

    @Test
    void drawingInALowWindowBeginsWithItsHeading() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);
        show("quote");

        assertThat(canvas().sheet().getHeight()).isGreaterThan(canvas().getHeight() * 1.4);
        assertThat(isInSight("client")).isTrue();
        assertThat(isInSight("card:A")).isTrue();
        assertThat(canvas().getVvalue()).isZero();
    }

    @Test
    void drawingStaysAtItsBeginningInLargerTextUntilAPersonScrolls() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);
        show("quote");
        assertThat(isInSight("client")).isTrue();

        enlarge(scene);
        assertThat(isInSight("client")).isTrue();

        Toolkit.onFxThread(() -> {
            canvas().setVvalue(1);
            return true;
        });
        show("quote");
        assertThat(canvas().getVvalue()).isEqualTo(1);
    }

    @Test
    void sentencesOfTheComparisonBreakIntoLinesWhereTheyWouldBeCut() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 1400, 800);
        show("quote");
        assertThat(sentences()).hasSize(8);
        assertThat(rowHeights()).allMatch(height -> height == 30);

        resize(scene, 782, 800);
        assertThat(rowHeights()).anyMatch(height -> height > 40);
        assertThat(sentences()).allMatch(NarrowDiagramTest::isWhole);

        enlarge(scene);
        assertThat(rowHeights()).anyMatch(height -> height > 60);
        assertThat(sentences()).allMatch(NarrowDiagramTest::isWhole);
    }

    private List<Region> sentences() {
        return view.lookupAll(".comparison .table-cell > .wrapped-runs").stream()
                .map(Region.class::cast)
                .toList();
    }

    private static boolean isWhole(Region sentence) {
        return sentence.prefHeight(sentence.getWidth()) <= sentence.getHeight()
                && sentence.getParent().getLayoutBounds().contains(sentence.getBoundsInParent());
    }

    private List<Double> rowHeights() {
        return view.lookupAll(".comparison .table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(row -> !row.isEmpty() && row.isVisible())
                .map(Region::getHeight)
                .toList();
    }

    private static void resize(Scene scene, double width, double height) {
        Toolkit.onFxThread(() -> {
            scene.getRoot().resize(width, height);
            scene.getRoot().layout();
            return true;
        });
    }

    private boolean isInSight(String spot) {
        return Toolkit.onFxThread(() -> {
            Node node = canvas().sheet().node(spot);
            Bounds place = canvas().localToScene(canvas().getLayoutBounds());
            return node != null && place.contains(node.localToScene(node.getLayoutBounds()));
        });
    }

    private static void enlarge(Scene scene) {
        Toolkit.onFxThread(() -> {
            scene.getStylesheets().add(TextSize.stylesheet(18));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
    }

    @Test
    void toolsFoldWhereTheTextBecomesTooLargeForThem() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 460);
        show("quiz-pods");
        enlarge(scene);

        assertThat(view.lookupAll(".diagram-tools > *").stream()
                        .filter(Node::isManaged)
                        .mapToDouble(node -> node.getBoundsInParent().getMaxX()))
                .allMatch(right -> right <= 782);
    }

    /** Nothing is drawn anew meanwhile: the tools themselves see that they want more. */
    @Test
    void toolsGiveWayToTheWholeNameBeforeTheNextDrawingIsThere() {
        HeldBackground held = new HeldBackground();
        DiagramView late = held(held);
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(late)), 782, 460);
        Toolkit.onFxThread(() -> {
            shown.show(Picture.kiada().snapshot(), "kiada/quote");
            held.finish();
            return true;
        });

        for (int size = 13; size <= 18; size++) {
            String sheet = TextSize.stylesheet(size);
            Toolkit.onFxThread(() -> {
                scene.getStylesheets().add(sheet);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return true;
            });
            assertThat(((Text) late.lookup(".diagram-tools .combo-box > .list-cell > .text")).getText())
                    .as("in text of %s", size)
                    .isEqualTo("quote-headless");
        }
        assertThat(late.lookup(".zoom-tools").isVisible()).isFalse();
        assertThat(((MenuButton) late.lookup(".more-tools")).getItems())
                .extracting(MenuItem::getText)
                .contains("Larger", "Smaller", "Show the whole diagram");
    }

    @Test
    void menuOffersGroupsWhereThereAreEndpointsToPutIntoThem() {
        show("quote");
        assertThat(offered()).startsWith("Group by Node", "Group by Zone");

        show("time-api");
        assertThat(offered()).startsWith("Larger");

        show("quote");
        assertThat(offered()).startsWith("Group by Node");
    }

    private List<String> offered() {
        return ((MenuButton) view.lookup(".more-tools"))
                .getItems().stream()
                        .filter(MenuItem::isVisible)
                        .map(item -> item.getText() == null ? "" : item.getText())
                        .toList();
    }

    private DiagramView held(HeldBackground held) {
        return Toolkit.onFxThread(() -> new DiagramView(
                new DiagramViewModel(shown.property(), held, Clock.fixed(Picture.NOW, ZoneOffset.UTC)),
                new DirectBackground(),
                new RecordingWindow()));
    }

    @Test
    void tipOfAPodAtTheRightEndStaysWithinTheWindow() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 460);
        show("quote");
        Toolkit.onFxThread(() -> {
            view.lookupAll(".spot").stream()
                    .map(SpotNode.class::cast)
                    .filter(spot -> spot.spot().id().equals("end:quote-canary"))
                    .forEach(Node::requestFocus);
            return true;
        });

        Region tip = (Region) view.lookup(".diagram-tip");
        Region words = (Region) view.lookup(".diagram-tip > .tip-meaning");
        assertThat(tip.getLayoutX() + tip.getWidth()).isLessThanOrEqualTo(782);
        assertThat(words.getLayoutX() + words.getWidth()).isLessThanOrEqualTo(tip.getWidth());
    }

    private double factor() {
        return canvas().zoom().factorProperty().get();
    }

    private static Picture longAddresses() {
        Map<String, String> selector = Map.of("app", "v6");
        return Picture.of("kiada")
                .clusterIp("v6", "fd00:10:96::a1b4", selector, Picture.tcp("http", 80))
                .headless("v6-headless", selector, Picture.tcp("http", 80))
                .slice("v6", Picture.on(8080), Picture.ready("web-0", "fd00:10:244:1::1a7", "kind-worker"))
                .slice("v6-headless", Picture.on(8080), Picture.ready("web-0", "fd00:10:244:1::1a7", "kind-worker"));
    }

    @Test
    void toolsGiveWayToTheWholeNameOfTheOtherService() {
        for (int width : new int[] {1124, 900, 782, 600}) {
            Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), width, 460);
            show("quote");

            assertThat(((Text) view.lookup(".diagram-tools .combo-box > .list-cell > .text")).getText())
                    .as("at %s", width)
                    .isEqualTo("quote-headless");
            assertThat(view.lookupAll(".diagram-tools > *").stream()
                            .filter(Node::isManaged)
                            .mapToDouble(node -> node.getBoundsInParent().getMaxX()))
                    .allMatch(right -> right <= width);
            assertThat(view.lookup(".more-tools").isVisible())
                    .as("at %s", width)
                    .isEqualTo(width < 700);
        }
    }

    private void show(String service) {
        show(Picture.kiada(), service);
    }

    private void show(Picture picture, String service) {
        Toolkit.onFxThread(() -> {
            shown.show(picture.snapshot(), "kiada/" + service);
            view.applyCss();
            view.layout();
            return true;
        });
    }

    private DiagramCanvas canvas() {
        return (DiagramCanvas) view.lookup(".diagram-canvas");
    }
}
