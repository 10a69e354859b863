// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import static dev.portolan.testing.Toolkit.onFxThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.diagram.BundledMetrics;
import dev.portolan.diagram.Face;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Mouse;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.MenuKeys;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Toolkit.class)
class DiagramViewTest {

    private final ShownPicture shown = new ShownPicture();
    private final RecordingWindow window = new RecordingWindow();
    private DiagramViewModel model;
    private DiagramView view;
    private Scene scene;

    @BeforeEach
    void open() {
        onFxThread(() -> {
            model = new DiagramViewModel(
                    shown.property(), new DirectBackground(), Clock.fixed(Picture.NOW, ZoneOffset.UTC));
            view = new DiagramView(model, new DirectBackground(), window);
            return true;
        });
        scene = Toolkit.show(view, 1124, 682);
        show("quote-headless");
    }

    @Test
    void canvasOfTheDesignHasTheSizeOfTheDesign() {
        assertThat(model.frameProperty().get().width()).isEqualTo(1124);
        assertThat(model.frameProperty().get().height()).isEqualTo(478, within(1.0));
    }

    @Test
    void drawingIsTheLargerPartInALowWindow() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 340);

        double table = ((Region) view.lookup(".comparison")).getHeight();
        assertThat(table).isBetween(90.0, 340 * 0.4 + 1);
        assertThat(((Region) view.lookup(".diagram-canvas")).getHeight()).isGreaterThan(table);
    }

    @Test
    void tableGivesWayToTheDrawingWhereThereIsNoRoomForBoth() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 160);

        assertThat(view.lookup(".comparison").isVisible()).isFalse();
        assertThat(((Region) view.lookup(".diagram-canvas")).getHeight()).isGreaterThan(110);
    }

    @Test
    void pointerBringsThePathsToFullColourAtOnce() {
        Color rest = strongestViolet();

        fire(spot("end:quote-canary"), MouseEvent.MOUSE_ENTERED);

        assertThat(curvesOf(Color.web("#7b46d1"), 3)).hasSize(1);
        assertThat(curvesOf(Color.web("#0969da"), 3)).hasSize(1);
        fire(spot("end:quote-canary"), MouseEvent.MOUSE_EXITED);
        assertThat(curvesOf(Color.web("#7b46d1"), 3)).isEmpty();
        assertThat(strongestViolet()).isEqualTo(rest);
    }

    @Test
    void clickPinsAndTheTableSpeaksOfThatPod() {
        click(spot("end:quote-canary"));

        assertThat(model.emphasisProperty().get().pinned()).isEqualTo("quote-canary");
        assertThat(text(table())).contains("10.96.161.97:80 rewritten to 10.244.2.9:80");
    }

    @Test
    void arrowsWalkEnterPinsAndEscapeLetsGo() {
        onFxThread(() -> {
            spot("client").requestFocus();
            return true;
        });

        press(KeyCode.RIGHT);
        assertThat(focused()).isEqualTo("card:A");
        press(KeyCode.DOWN);
        press(KeyCode.RIGHT);
        assertThat(focused()).startsWith("end:quote-");
        press(KeyCode.ENTER);
        assertThat(model.emphasisProperty().get().pinned()).startsWith("quote-");
        press(KeyCode.ESCAPE);
        assertThat(model.emphasisProperty().get().pinned()).isEmpty();
        press(KeyCode.LEFT);
        assertThat(focused()).isEqualTo("card:B");
    }

    @Test
    void onlyOneSpotTakesPartInTheTraversal() {
        assertThat(view.lookupAll(".spot").stream().filter(Node::isFocusTraversable))
                .hasSize(1);
        click(spot("end:quote-001"));
        assertThat(view.lookupAll(".spot").stream().filter(Node::isFocusTraversable))
                .containsExactly(spot("end:quote-001"));
    }

    @Test
    void focusShowsTheTipAtOnceAndEscapeClosesIt() {
        onFxThread(() -> {
            spot("end:quote-canary").requestFocus();
            return true;
        });

        assertThat(text(view.lookup(".diagram-tip"))).contains("quote-canary is ready since 16 Mar 09:14");
        press(KeyCode.ESCAPE);
        assertThat(view.lookup(".diagram-tip")).isNull();
    }

    @Test
    void newPictureKeepsFocusPinAndZoom() {
        click(spot("end:quote-canary"));
        Node before = spot("end:quote-canary");
        onFxThread(() -> {
            canvas().zoom().by(1.5);
            return true;
        });

        show(Picture.kiada().pod("quote-canary", "kind-worker2", 3), "quote-headless");

        assertThat(spot("end:quote-canary")).isNotSameAs(before);
        assertThat(focused()).isEqualTo("end:quote-canary");
        assertThat(model.emphasisProperty().get().pinned()).isEqualTo("quote-canary");
        assertThat(canvas().zoom().factorProperty().get()).isEqualTo(1.5);
    }

    @Test
    void nodesAreReadAloud() {
        Node sheet = view.lookup(".diagram-sheet");

        assertThat(sheet.getAccessibleRole()).isEqualTo(AccessibleRole.PARENT);
        assertThat(sheet.getAccessibleText()).isEqualTo("Diagram, 4 pods, 2 routes");
        assertThat(spot("end:quote-canary").getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        assertThat(spot("end:quote-canary").getAccessibleText()).contains("quote-canary, 10.244.2.9:80, ready");
    }

    @Test
    void toolsOfferWhatTheServiceOffers() {
        assertThat(toggles("Both routes").isDisabled()).isFalse();

        show("quiz-pods");

        assertThat(toggles("Both routes").isDisabled()).isTrue();
        assertThat(toggles("Direct").isSelected()).isTrue();
        assertThat(view.lookup(".combo-box").isVisible()).isFalse();
    }

    @Test
    void secondLinesHideBelowSeventyPercent() {
        onFxThread(() -> {
            canvas().zoom().set(0.6);
            view.applyCss();
            return true;
        });

        assertThat(spot("client").lookup(".second-line").isVisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.5", "0.55, 0.5", "1, 0.9", "1.04, 1", "2, 1.9"})
    void zoomStepsAreTenPercentWithinBounds(double from, double to) {
        Zoom zoom = new Zoom();
        zoom.set(from);

        zoom.out();

        assertThat(zoom.factorProperty().get()).isEqualTo(to, within(1e-9));
    }

    @Test
    void imageIsSavedAsSvg(@TempDir Path folder) throws Exception {
        window.file = folder.resolve("quote.svg");

        onFxThread(() -> {
            save().fire();
            return true;
        });

        assertThat(Files.readString(window.file)).startsWith("<?xml").contains("quote-canary");
        assertThat(window.name).isEqualTo("quote-headless.svg");
        assertThat(window.said).containsExactly("Saved quote.svg");
    }

    @Test
    void imageIsSavedAsPngOfTwiceTheSize(@TempDir Path folder) throws Exception {
        window.file = folder.resolve("quote.png");

        onFxThread(() -> {
            save().fire();
            return true;
        });

        Image image = new Image(new ByteArrayInputStream(Files.readAllBytes(window.file)));
        assertThat(image.isError()).isFalse();
        assertThat(image.getWidth()).isEqualTo(2248);
    }

    @Test
    void imageThatCannotBeWrittenIsSaidSo(@TempDir Path folder) {
        window.file = folder.resolve("missing").resolve("quote.svg");

        onFxThread(() -> {
            save().fire();
            return true;
        });

        assertThat(window.said).singleElement().asString().contains("Could not write", "its folder does not exist");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void bundledMetricsAreThoseOfTheToolkit(Face face) {
        String text = "quote-canary 10.244.2.9:80 Straight to a pod";
        double shownWidth = onFxThread(() -> {
            Text node = new Text(text);
            node.setFont(ShapeNodes.font(face));
            return node.getLayoutBounds().getWidth();
        });

        assertThat(new BundledMetrics().width(text, face)).isEqualTo(shownWidth, within(shownWidth * 0.02));
    }

    @Test
    void menuOpensByTheKeyboardOnASpotAndOnTheCanvas() {
        onFxThread(() -> {
            MenuKeys.install(scene);
            spot("end:quote-canary").requestFocus();
            return true;
        });
        assertThat(menuBy("Shift+F10")).contains("Copy 10.244.2.9", "Save image");

        onFxThread(() -> {
            view.lookup(".diagram-canvas").requestFocus();
            return true;
        });
        assertThat(menuBy("Context Menu")).containsExactly("Show the whole diagram", "Save image");
    }

    private List<String> menuBy(String keys) {
        Toolkit.press(onFxThread(() -> scene.getFocusOwner()), keys);
        return onFxThread(() -> {
            List<ContextMenu> menus = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .toList();
            menus.forEach(ContextMenu::hide);
            return menus.stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .map(MenuItem::getText)
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    private void show(String service) {
        show(Picture.kiada(), service);
    }

    private void show(Picture picture, String service) {
        onFxThread(() -> {
            shown.show(picture.snapshot(), "kiada/" + service);
            view.applyCss();
            view.layout();
            return true;
        });
    }

    private SpotNode spot(String id) {
        return (SpotNode) view.lookupAll(".spot").stream()
                .filter(node -> ((SpotNode) node).spot().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DiagramCanvas canvas() {
        return (DiagramCanvas) view.lookup(".diagram-canvas");
    }

    private TableView<?> table() {
        return (TableView<?>) view.lookup(".comparison");
    }

    private ToggleButton toggles(String title) {
        return view.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Button save() {
        return view.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> "Save image".equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private String focused() {
        return onFxThread(() ->
                scene.getFocusOwner() instanceof SpotNode node ? node.spot().id() : "");
    }

    private List<CubicCurve> curvesOf(Color colour, double width) {
        return onFxThread(() -> {
            view.applyCss();
            return view.lookup(".diagram-sheet").lookupAll("CubicCurve").stream()
                    .map(CubicCurve.class::cast)
                    .filter(curve -> colour.equals(curve.getStroke()) && curve.getStrokeWidth() == width)
                    .toList();
        });
    }

    private Color strongestViolet() {
        return curvesOf(Color.web("#a07cdc"), 1.2).isEmpty() ? Color.BLACK : Color.web("#a07cdc");
    }

    private static String text(@Nullable Node node) {
        StringBuilder text = new StringBuilder();
        if (node != null) {
            node.lookupAll(".text").forEach(each -> text.append(((Text) each).getText()));
        }
        return text.toString();
    }

    private void press(KeyCode key) {
        onFxThread(() -> {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
    }

    private void click(SpotNode node) {
        fire(node, MouseEvent.MOUSE_PRESSED);
        fire(node, MouseEvent.MOUSE_CLICKED);
    }

    private static void fire(SpotNode node, EventType<MouseEvent> type) {
        onFxThread(() -> {
            Event.fireEvent(node, Mouse.still(type));
            return true;
        });
    }
}
