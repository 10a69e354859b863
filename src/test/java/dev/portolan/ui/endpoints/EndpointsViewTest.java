// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static dev.portolan.testing.Picture.on;
import static dev.portolan.testing.Picture.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.Placement;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Mouse;
import dev.portolan.testing.Picture;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.LiveRow;
import dev.portolan.ui.fx.TextSize;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class EndpointsViewTest {

    private static final ClusterSnapshot DEMO = Snapshots.resource("/dev/portolan/kube/demo.yaml");

    private static final double SCROLL_BAR = 8;

    private final ShownPicture picture = new ShownPicture();
    private final RecordingEndpointsWindow window = new RecordingEndpointsWindow();
    private final EndpointsViewModel model = new EndpointsViewModel(
            picture.property(),
            new DirectBackground(),
            Clock.fixed(Instant.parse("2026-03-17T14:00:00Z"), ZoneOffset.UTC),
            window);
    private EndpointsView view;

    @BeforeEach
    void showQuizPods() {
        view = Toolkit.onFxThread(() -> new EndpointsView(model, new Region(), new Region()));
        Toolkit.show(view, 1124, 720);
        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/quiz-pods"));
    }

    @Test
    void columnsOfThePictureAreThereAndThoseOfThePodsCanBeAskedFor() {
        assertThat(table().getColumns().stream()
                        .filter(TableColumnBase::isVisible)
                        .map(TableColumnBase::getText))
                .containsExactly("IP", "Pod", "Node", "Ready", "Serving", "Terminating", "DNS name", "Since");

        Toolkit.onFxThread(() -> {
            model.podDetailsProperty().set(true);
            return true;
        });

        assertThat(table().getColumns().stream()
                        .filter(TableColumnBase::isVisible)
                        .map(TableColumnBase::getText))
                .endsWith("Since", "Hostname", "Phase", "Containers", "Restarts", "Age", "Reason");
    }

    @Test
    void unreadyEndpointIsSelectedAndExplained() {
        assertThat(table().getSelectionModel().getSelectedIndex()).isEqualTo(2);
        assertThat(Toolkit.texts(view))
                .contains("Why quiz-2 has no records", "no record", "3 selected, 2 served: quiz-2 is not ready");
    }

    @Test
    void podsNameAndTimeAreWholeInTheSmallestWindow() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);
        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/quote"));

        assertThat(shown(EndpointColumn.POD)).contains("quote-001", "quote-002", "quote-003");
        assertThat(shown(EndpointColumn.SINCE)).hasSize(4).noneMatch(text -> text.contains("…"));
        assertThat(leastOfAll()).isLessThanOrEqualTo(782 - SCROLL_BAR);
    }

    @Test
    void everyTitleIsWholeInTheSmallestWindow() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);

        assertThat(heads())
                .contains("IP", "Pod", "Node", "Ready", "Serving", "Terminating", "DNS name", "Since")
                .noneMatch(text -> text.contains("…"));
    }

    @Test
    void detailsOfPodsAreWholeAndTheTableScrolls() {
        Toolkit.onFxThread(() -> {
            model.podDetailsProperty().set(true);
            return true;
        });

        assertThat(heads()).contains("Phase", "Containers", "Restarts", "Age", "Reason", "Terminating");
        assertThat(shown(EndpointColumn.PHASE)).contains("Running");
        assertThat(shown(EndpointColumn.SINCE)).noneMatch(text -> text.contains("…"));
    }

    @Test
    void nothingIsCutInLargeText() {
        StackPane place = Toolkit.onFxThread(() -> new StackPane(view));
        Scene scene = Toolkit.show(place, 782, 480);
        double normal = least(EndpointColumn.TERMINATING);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(heads()).contains("Ready", "Terminating").noneMatch(text -> text.contains("…"));
        assertThat(shown(EndpointColumn.IP)).contains("10.244.1.12");
        assertThat(shown(EndpointColumn.READY)).contains("yes");
        assertThat(least(EndpointColumn.TERMINATING)).isCloseTo(normal * 18 / 13, within(2.0));

        Toolkit.onFxThread(() -> scene.getStylesheets().remove(TextSize.stylesheet(18)));
        assertThat(heads()).contains("Terminating");
        assertThat(least(EndpointColumn.TERMINATING)).isEqualTo(normal);
        assertThat(leastOfAll()).isLessThanOrEqualTo(782 - SCROLL_BAR);
    }

    @Test
    void longNamesOfPodsGetHalfOfWhatIsLeft() {
        Picture picture = Picture.of("n").headless("web", Map.of("app", "web"));
        picture.slice("web", on(80), ready("web-of-the-shop-7c9f4d8b6-zq8xk", "10.1.0.1", "node-1"));
        Toolkit.onFxThread(() -> this.picture.show(picture.snapshot(), "n/web"));

        assertThat(shown(EndpointColumn.POD)).contains("web-of-the-shop-7c9f4d8b6-zq8xk");
        assertThat(shown(EndpointColumn.IP)).contains("10.1.0.1");
    }

    @Test
    void zonesThatComeAreGivenRoom() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 720, 480);
        Picture picture = Picture.of("n").headless("web", Map.of("app", "web"));
        picture.slice("web", on(80), ready("web-of-the-shop-7c9f4d8b6-zq8xk", "10.1.0.1", "node-1"));
        Toolkit.onFxThread(() -> this.picture.show(picture.snapshot(), "n/web"));

        Picture zoned = Picture.of("n").headless("web", Map.of("app", "web"));
        zoned.slice("web", on(80), inZone("web-of-the-shop-7c9f4d8b6-zq8xk", "10.1.0.1"));
        Toolkit.onFxThread(() -> this.picture.show(zoned.snapshot(), "n/web"));

        assertThat(leastOfAll()).isLessThanOrEqualTo(720 - SCROLL_BAR);
        assertThat(zone()).contains("…").endsWith("a");
    }

    private String zone() {
        return Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            return ((Text) table().lookup(".zone-column.table-cell .text")).getText();
        });
    }

    private static Endpoint inZone(String pod, String address) {
        Endpoint plain = ready(pod, address, "node-1");
        return new Endpoint(
                plain.addresses(),
                plain.conditions(),
                plain.hostname(),
                plain.target(),
                new Placement("node-1", "europe-central-1a"));
    }

    private List<String> heads() {
        return Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            return table().lookupAll(".column-header").stream()
                    .flatMap(head -> ((Parent) head).lookupAll(".text").stream())
                    .map(text -> ((Text) text).getText())
                    .toList();
        });
    }

    @Test
    void timesThatAreNotKnownLeaveTheirPlaceToNames() {
        double times = least(EndpointColumn.SINCE);

        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/external-service-headless"));

        assertThat(least(EndpointColumn.SINCE)).isLessThan(times - 40);
    }

    private double leastOfAll() {
        return table().getColumns().stream()
                .filter(TableColumnBase::isVisible)
                .mapToDouble(TableColumnBase::getMinWidth)
                .sum();
    }

    private double least(EndpointColumn column) {
        return table().getColumns().stream()
                .filter(made -> made.getUserData() == column)
                .mapToDouble(TableColumnBase::getMinWidth)
                .sum();
    }

    private List<String> shown(EndpointColumn column) {
        return Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            return table().lookupAll(".table-cell").stream()
                    .filter(cell ->
                            cell instanceof EndpointCell some && some.column() == column && some.getItem() != null)
                    .flatMap(cell -> ((Parent) cell).lookupAll(".text").stream())
                    .map(text -> ((Text) text).getText())
                    .toList();
        });
    }

    @Test
    void everyCellIsReadAloud() {
        assertThat(view.lookupAll(".table-cell").stream()
                        .filter(cell -> cell instanceof TableCell<?, ?> some && some.getItem() != null)
                        .map(Node::getAccessibleText))
                .isNotEmpty()
                .contains("no record, quiz-2.quiz-pods.kiada.svc.cluster.local.")
                .doesNotContainNull();
    }

    @Test
    void keysCopyAndFollow() {
        Toolkit.press(table(), "Ctrl+C");
        Toolkit.press(table(), "Ctrl+Shift+C");
        Toolkit.press(table(), "Enter");

        assertThat(window.asked)
                .containsExactly(
                        "copy 10.244.2.15", "copy quiz-2.quiz-pods.kiada.svc.cluster.local.", "follow Pod quiz-2");
    }

    @Test
    void thousandsOfEndpointsAreShownByFewRows() {
        String[] endpoints = new String[1_840];
        for (int i = 0; i < endpoints.length; i++) {
            endpoints[i] = "pod-" + i + "#10.10." + i / 250 + "." + (i % 250 + 1);
        }
        ClusterSnapshot big = new World()
                .headless("n/big", "http:80/TCP")
                .slice("n/big", "big-1", "http:80/TCP", endpoints)
                .snapshot();

        Toolkit.onFxThread(() -> picture.show(big, "n/big"));

        assertThat(table().getItems()).hasSize(1_840);
        assertThat(view.lookupAll(".table-row-cell").size()).isLessThan(60);
    }

    @Test
    void withoutEndpointsThePageSaysWhy() {
        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/time-api"));

        assertThat(view.getItems()).hasSize(2);
        assertThat(Toolkit.texts(view)).contains("time-api has no endpoints").doesNotContain("Clear filter");
    }

    @Test
    void toolsAreThereWhereThereCanBeEndpoints() {
        EndpointsTools tools = Toolkit.onFxThread(() -> new EndpointsTools(model));
        assertThat(tools.getChildren()).allMatch(Node::isVisible);

        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/time-api"));

        assertThat(tools.getChildren().stream().filter(Node::isManaged)).hasSize(1);
    }

    @Test
    void explanationHasItsPlaceAlsoAfterAServiceWithoutEndpoints() {
        double[] places = view.getDividerPositions();
        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/time-api"));
        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/quiz-pods"));

        assertThat(view.getDividerPositions()).containsExactly(places, within(0.005));
    }

    @Test
    void tableTakesWhatItsRowsNeedInLargeText() {
        double normal = view.getDividerPositions()[0];
        Scene scene = Toolkit.onFxThread(view::getScene);

        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(normal).isCloseTo(4 * 32 / 720.0, within(0.01));
        assertThat(view.getDividerPositions()[0]).isCloseTo(normal * 18 / 13, within(0.01));
    }

    @Test
    void dividerBesideTheRouteLeavesTheTableItsShare() {
        SplitPane lower = (SplitPane) view.getItems().get(1);
        Node divider = lower.lookup(".split-pane-divider");
        Toolkit.onFxThread(() -> {
            Event.fireEvent(divider, drag());
            return true;
        });

        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/quote"));

        assertThat(view.getDividerPositions()[0]).isCloseTo(5 * 32 / 720.0, within(0.01));
    }

    @Test
    void dividersStayWhereAPersonPutThem() {
        Node divider = view.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                .findFirst()
                .orElseThrow();
        Toolkit.onFxThread(() -> {
            Event.fireEvent(divider, drag());
            view.setDividerPositions(0.3, 0.6);
            view.layout();
            Event.fireEvent(divider, Mouse.moved(MouseEvent.MOUSE_RELEASED));
            return true;
        });

        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/time-api"));
        Toolkit.onFxThread(() -> picture.show(DEMO, "kiada/quiz-pods"));
        assertThat(view.getDividerPositions()).containsExactly(new double[] {0.3, 0.6}, within(0.01));

        Toolkit.onFxThread(() -> {
            view.foldedProperty().set(true);
            view.foldedProperty().set(false);
            return true;
        });
        assertThat(view.getDividerPositions()).containsExactly(new double[] {0.3, 0.6}, within(0.01));
    }

    @Test
    void foldedLineSaysNothingOfTheServiceBefore() {
        HeldBackground held = new HeldBackground();
        EndpointsViewModel slow = new EndpointsViewModel(
                picture.property(), held, Clock.fixed(Instant.parse("2026-03-17T14:00:00Z"), ZoneOffset.UTC), window);
        view = Toolkit.onFxThread(() -> new EndpointsView(slow, new Region(), new Region()));
        Toolkit.show(view, 1124, 720);
        Toolkit.onFxThread(() -> {
            view.foldedProperty().set(true);
            held.finish();
            view.layout();
            return true;
        });
        assertThat(isLineVisible()).isTrue();

        Toolkit.onFxThread(() -> {
            picture.show(DEMO, "kiada/quote");
            held.pass();
            return true;
        });
        assertThat(isLineVisible()).isFalse();
    }

    private boolean isLineVisible() {
        return Toolkit.onFxThread(() -> view.lookup(".folded-line").isVisible());
    }

    @Test
    void titleOfALongNameIsCutBeforeItLeavesThePane() {
        Picture picture = Picture.of("n").headless("web", Map.of("app", "web"));
        picture.slice(
                "web",
                on(80),
                ready("a-pod-of-a-deployment-with-a-very-long-name-7c9f4d8b6c-zq8xk", "10.1.0.1", "node-1"));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);
        Toolkit.onFxThread(() -> this.picture.show(picture.snapshot(), "n/web"));

        WhyHead head = (WhyHead) view.lookup(".why-pane > .pane-head");
        assertThat(head.getWidth()).isLessThan(500);
        assertThat(head.getChildren().stream().filter(Node::isVisible))
                .allSatisfy(
                        node -> assertThat(node.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(head.getWidth()));
    }

    private static MouseEvent drag() {
        return Mouse.moved(MouseEvent.MOUSE_DRAGGED);
    }

    @SuppressWarnings("unchecked")
    private TableView<LiveRow<EndpointRow>> table() {
        return (TableView<LiveRow<EndpointRow>>) view.lookup(".endpoints-table");
    }
}
