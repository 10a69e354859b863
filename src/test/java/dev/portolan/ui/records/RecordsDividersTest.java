// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Mouse;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.LiveRow;
import dev.portolan.ui.fx.TextSize;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the table, the explanation and the route stand, and what becomes of it when a person moves a divider. */
@ExtendWith(Toolkit.class)
class RecordsDividersTest {

    private final ShownPicture picture = new ShownPicture();
    private final RecordingRecordsWindow window = new RecordingRecordsWindow();
    private final RecordsViewModel model = new RecordsViewModel(picture.property(), new DirectBackground(), window);
    private RecordsView view;

    @BeforeEach
    void showQuote() {
        view = Toolkit.onFxThread(() -> new RecordsView(model, new Region()));
        Toolkit.show(view, 1124, 720);
        show("kiada/quote");
    }

    @Test
    void dividerStaysWhereAPersonPutIt() {
        move(view, 0.3);
        show("kiada/quote-headless");
        assertThat(view.getDividerPositions()[0]).isCloseTo(0.3, within(0.01));

        Toolkit.onFxThread(() -> {
            model.filterProperty().set("nothing like it");
            view.layout();
            model.clearFilter();
            return true;
        });
        assertThat(view.getItems()).hasSize(2);
        assertThat(view.getDividerPositions()[0]).isCloseTo(0.3, within(0.01));

        Toolkit.onFxThread(() -> {
            view.foldedProperty().set(true);
            view.foldedProperty().set(false);
            return true;
        });
        assertThat(view.getDividerPositions()[0]).isCloseTo(0.3, within(0.01));
    }

    @Test
    void explanationStandsAtTheRightInAWideWindow() {
        widen(2200);

        assertThat(whyPane().getWidth()).isCloseTo(400, within(2.0));
        assertThat(whyPane().getHeight()).isCloseTo(720, within(2.0));
        assertThat(table().getWidth()).isCloseTo(1800, within(4.0));
        assertThat(table().getItems()).hasSize(7);
        assertThat(Toolkit.texts(whyPane())).contains("Why this record exists");

        widen(2199);
        assertThat(table().getWidth()).isCloseTo(2199, within(2.0));
        assertThat(whyPane().getHeight()).isLessThan(500);

        Toolkit.onFxThread(() -> {
            view.foldedProperty().set(true);
            return true;
        });
        widen(2200);
        assertThat(whyPane().getWidth()).isCloseTo(400, within(2.0));
    }

    @Test
    void widthThatAPersonGaveTheExplanationStays() {
        widen(2200);
        move(view, 0.7);
        show("kiada/quote-headless");
        assertThat(whyPane().getWidth()).isCloseTo(660, within(8.0));

        widen(2199);
        widen(2200);
        assertThat(whyPane().getWidth()).isCloseTo(660, within(8.0));

        Toolkit.onFxThread(() -> {
            model.filterProperty().set("nothing like it");
            view.layout();
            return true;
        });
        assertThat(view.getItems()).hasSize(1);
        assertThat(table().getWidth()).isCloseTo(2200, within(2.0));
    }

    @Test
    void rowsComeBeforeTheRouteBesideTheDrawerInAWideLowWindow() {
        fold(true);
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 2200, 320);
        assertThat(table().getHeight()).isCloseTo(320, within(2.0));
        assertThat(whyPane().getHeight()).isCloseTo(320, within(2.0));

        widen(2200);
        assertThat(table().getHeight()).isLessThan(500);

        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 2200, 320);
        fold(false);
        assertThat(table().getHeight()).isLessThan(200);
    }

    @Test
    void routeGivesWayToLargerText() {
        fold(true);
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 2200, 520);
        assertThat(table().getHeight()).isLessThan(300);

        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));
        fold(true);

        assertThat(table().getHeight()).isCloseTo(520, within(2.0));
    }

    @Test
    void routeGivesWayToMoreRows() {
        show("kiada/time-api");
        fold(true);
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 2200, 480);
        assertThat(table().getHeight()).isLessThan(300);

        show("kiada/quote-headless");

        fold(true);
        assertThat(table().getHeight()).isCloseTo(480, within(2.0));
    }

    @Test
    void foldedLineSaysNothingOfTheServiceBefore() {
        HeldBackground held = new HeldBackground();
        RecordsViewModel slow = new RecordsViewModel(picture.property(), held, window);
        view = Toolkit.onFxThread(() -> new RecordsView(slow, new Region()));
        Toolkit.show(view, 1124, 720);
        fold(true);
        Toolkit.onFxThread(() -> {
            held.finish();
            return true;
        });
        assertThat(isLineVisible()).isTrue();

        show("kiada/quiz-pods");
        Toolkit.onFxThread(() -> {
            held.pass();
            return true;
        });
        assertThat(isLineVisible()).isFalse();
    }

    private void fold(boolean fold) {
        Toolkit.onFxThread(() -> {
            view.foldedProperty().set(fold);
            view.applyCss();
            view.layout();
            return true;
        });
    }

    private boolean isLineVisible() {
        return Toolkit.onFxThread(() -> view.lookup(".folded-line").isVisible());
    }

    private void widen(double width) {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), width, 720);
    }

    private Region whyPane() {
        return Toolkit.onFxThread(() -> (Region) view.lookup(".why-pane"));
    }

    @Test
    void dividerBesideTheRouteStaysWhereAPersonPutItWhileTheWindowIsWide() {
        SplitPane inner = (SplitPane) view.getItems().getLast();
        move(inner, 0.3);

        widen(2200);
        widen(1124);

        assertThat(inner.getDividerPositions()[0]).isCloseTo(0.3, within(0.01));
    }

    @Test
    void dividerBesideTheRouteLeavesTheTableItsShare() {
        show("kiada/time-api");
        move((SplitPane) view.getItems().getLast(), 0.4);

        show("kiada/quote-headless");

        assertThat(view.getDividerPositions()[0]).isCloseTo(0.55, within(0.01));
    }

    private static void move(SplitPane pane, double position) {
        Toolkit.onFxThread(() -> {
            Node divider = pane.getChildrenUnmodifiable().stream()
                    .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                    .findFirst()
                    .orElseThrow();
            drag(divider, MouseEvent.MOUSE_PRESSED);
            drag(divider, MouseEvent.MOUSE_DRAGGED);
            pane.setDividerPositions(position);
            pane.layout();
            drag(divider, MouseEvent.MOUSE_RELEASED);
            return true;
        });
    }

    private static void drag(Node node, EventType<MouseEvent> type) {
        Event.fireEvent(node, Mouse.moved(type));
    }

    private void show(String service) {
        Toolkit.onFxThread(() -> picture.show(DemoWorld.snapshot(), service));
    }

    @SuppressWarnings("unchecked")
    private TableView<LiveRow<RecordRow>> table() {
        return (TableView<LiveRow<RecordRow>>) view.lookup(".records-table");
    }
}
