// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Menus;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.LiveRow;
import dev.portolan.ui.fx.TextSize;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class RecordsViewTest {

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
    void tableShowsRecordsAndGroups() {
        assertThat(table().getItems()).hasSize(7);
        assertThat(table().getColumns()).extracting("text").containsExactly("Name", "TTL", "Type", "Data", "From");
        assertThat(table().getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void menuOfTheSelectedRecordIsNotOfferedBelowTheRows() {
        assertThat(Menus.openOnARow(table(), ".table-row-cell")).isTrue();
        assertThat(Menus.openBelowTheRows(table(), ".table-row-cell")).isFalse();
    }

    @Test
    void selectedRowIsExplained() {
        Toolkit.onFxThread(() -> {
            table().getSelectionModel().select(1);
            return true;
        });

        assertThat(Toolkit.texts(view))
                .contains(
                        "_http._tcp.quote",
                        "Weight",
                        "100 shared by 1 target",
                        "dig +short +search SRV _http._tcp.quote");
    }

    @Test
    void ownPartsAndAbsencesAreWholeInTheSmallestWindow() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 700);
        show("kiada/time-api");
        assertThat(drawn(RecordColumn.DATA)).contains("worldtimeapi.org.", "0 answers: there are no ports");
        assertThat(drawn(RecordColumn.NAME)).contains("Not generated", "4");

        show("kiada/quote");
        assertThat(drawn(RecordColumn.DATA)).contains("0 100 80 quote", "0 answers: the Service is single-stack");
        assertThat(drawn(RecordColumn.NAME)).contains("_http._tcp.quote", "97.161.96.10");
    }

    @Test
    void absenceIsReadWholeBelowTheTableThatCutsIt() {
        Toolkit.onFxThread(() -> {
            table().getSelectionModel().selectLast();
            return true;
        });

        assertThat(view.lookupAll(".why-pane .sentence").stream()
                        .filter(Node::isVisible)
                        .map(Node::getAccessibleText))
                .contains("0 answers: the Service is single-stack");
    }

    @Test
    void namesAreWholeInLargeTextToo() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(drawn(RecordColumn.NAME)).contains("_http._tcp.quote", "97.161.96.10");
        assertThat(drawn(RecordColumn.TTL)).contains("30");
    }

    @Test
    void headsOfGroupsReachBeyondTheColumnOfNames() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 600, 480);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(drawn(RecordColumn.NAME)).contains("Also answered");
    }

    @Test
    void addressesAreWholeBesideLongNames() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);
        String name = "a-service-whose-name-fills-a-whole-label-to-the-last-character1";
        Toolkit.onFxThread(() -> picture.show(
                new World()
                        .headless("n/" + name, "http:80/TCP")
                        .slice("n/" + name, "web-1", "http:80/TCP", "web-0#10.244.100.200")
                        .snapshot(),
                "n/" + name));

        assertThat(drawn(RecordColumn.DATA)).contains("10.244.100.200");
    }

    @Test
    void whatCanBeFollowedIsNeverCutToNothing() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 480);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));
        show("kiada/time-api");

        assertThat(view.lookupAll(".from > .link"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(((Region) link).getWidth()).isGreaterThan(40));
    }

    @Test
    void nameOfWhatCanBeFollowedIsWholeBesideALongField() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 700);
        show("kiada/time-api");

        assertThat(drawn(RecordColumn.FROM))
                .contains("time-api")
                .noneMatch(text -> text.startsWith("ti") && !text.equals("time-api"));
    }

    @Test
    void originIsWholeWhereTheZonesOfNamesCanDoWithout() {
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 1124, 700);
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));
        show("kiada/quote");

        assertThat(drawn(RecordColumn.FROM)).contains("Service quote", "spec.ports: http");
    }

    @Test
    void wordOfTheFieldGivesWayToTheNameOfASlice() {
        show("kiada/quiz-pods");
        assertThat(drawn(RecordColumn.FROM)).contains("quiz-pods-x2kvd", "endpoint", "10.244.2.14");
        assertThat(isShown("endpoint")).isTrue();

        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 700);
        assertThat(drawn(RecordColumn.FROM)).contains("quiz-pods-x2kvd", "10.244.2.14");
        assertThat(isShown("endpoint")).isFalse();
    }

    @Test
    void whatAnObjectIsGivesWayToItsName() {
        show("kiada/external-service-headless");
        assertThat(drawn(RecordColumn.FROM)).contains("external-service-headless", "ipFamilies: IPv4");

        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 1600, 700);
        assertThat(drawn(RecordColumn.FROM)).contains("Service external-service-headless", "ipFamilies: IPv4");
        show("kiada/quote");
        assertThat(drawn(RecordColumn.FROM)).contains("Service quote");
    }

    @Test
    void rowsAgreeOnWhatTheyTellOfTheirOrigin() {
        for (int width = 780; width <= 1100; width += 20) {
            Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), width, 700);
            show("kiada/quote");
            assertThat(links().map(text -> text.startsWith("Service ")).distinct())
                    .as("quote at %d: %s", width, links().toList())
                    .hasSize(1);
            show("kiada/kiada");
            assertThat(links().map(text -> text.startsWith("Service ")).distinct())
                    .as("kiada at %d", width)
                    .hasSize(1);
        }
    }

    private Stream<String> links() {
        drawn(RecordColumn.FROM);
        return view.lookupAll(".from > .link").stream().map(link -> ((Label) link).getText());
    }

    private boolean isShown(String word) {
        return Toolkit.onFxThread(() -> view.lookupAll(".from-field").stream()
                .anyMatch(field -> ((Label) field).getText().equals(word) && field.isVisible()));
    }

    @Test
    void columnsFillTheTableWhateverServiceIsShown() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 700);
        for (String service : List.of("kiada/quiz-pods", "kiada/time-api", "kiada/quote")) {
            show(service);
            assertThat(table().getColumns().stream()
                            .mapToDouble(TableColumnBase::getWidth)
                            .sum())
                    .as(service)
                    .isBetween(760.0, 782.0);
        }
    }

    @Test
    void tableTakesWhatItsRowsNeedWithinBounds() {
        show("kiada/time-api");
        double few = view.getDividerPositions()[0];
        show("kiada/quote-headless");

        assertThat(few).isCloseTo(0.4, within(0.01));
        assertThat(view.getDividerPositions()[0]).isCloseTo(0.55, within(0.01));
    }

    @Test
    void tableTakesWhatItsRowsNeedInLargeText() {
        show("kiada/time-api");
        double few = view.getDividerPositions()[0];
        Scene scene = Toolkit.onFxThread(view::getScene);

        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(few).isCloseTo(0.4, within(0.01));
        assertThat(heightOfRows() / 720).isGreaterThan(0.42);
        assertThat(view.getDividerPositions()[0]).isCloseTo(Math.min(0.55, heightOfRows() / 720), within(0.01));
    }

    private double heightOfRows() {
        return Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            return table().getFixedCellSize() * (table().getItems().size() + 1);
        });
    }

    @Test
    void wordsInThePlaceOfRowsLeaveTheHeadWhereThereIsLittleHeight() {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(view)), 782, 156);
        Toolkit.onFxThread(() -> {
            model.filterProperty().set("nothing like it");
            view.layout();
            return true;
        });

        double top = Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            Node pane = view.lookup(".empty-pane");
            Node head = view.lookup(".column-header-background");
            return pane.localToScene(pane.getLayoutBounds()).getMinY()
                    - head.localToScene(head.getLayoutBounds()).getMaxY();
        });

        assertThat(top).isNotNegative();
    }

    private List<String> drawn(RecordColumn column) {
        return Toolkit.onFxThread(() -> {
            view.applyCss();
            view.layout();
            return table().lookupAll(".table-cell").stream()
                    .filter(cell -> cell instanceof TableCell<?, ?> some
                            && some.getTableColumn().getUserData() == column)
                    .flatMap(cell -> ((Parent) cell).lookupAll("*").stream())
                    .filter(Text.class::isInstance)
                    .map(text -> ((Text) text).getText())
                    .toList();
        });
    }

    @Test
    void keysCopyAndFollow() {
        Toolkit.press(table(), "Ctrl+C");
        Toolkit.press(table(), "Ctrl+Shift+C");
        Toolkit.press(table(), "Ctrl+Alt+C");
        Toolkit.press(table(), "Enter");

        assertThat(window.asked)
                .contains(
                        "copy quote.kiada.svc.cluster.local. 30 IN A 10.96.161.97",
                        "copy quote.kiada.svc.cluster.local.",
                        "copy dig +short +search quote",
                        "follow Service quote");
    }

    @Test
    void spaceUnfoldsAGroupAndStaysOnIt() {
        Toolkit.onFxThread(() -> {
            table().getSelectionModel().select(4);
            return true;
        });

        Toolkit.press(table(), "Space");

        assertThat(table().getItems().size()).isGreaterThan(7);
        assertThat(table().getSelectionModel().getSelectedItem().get()).isInstanceOf(RecordRow.Head.class);
    }

    @Test
    void rowsThatComeAndGoDoNotMoveTheSelection() {
        show("kiada/quiz-pods");
        Toolkit.onFxThread(() -> {
            table().getSelectionModel().select(2);
            return true;
        });
        RecordRow.Entry before = model.selectedProperty().get();

        Toolkit.onFxThread(() -> picture.show(
                DemoWorld.world()
                        .slice(
                                "kiada/quiz-pods",
                                "quiz-pods-x2kvd",
                                "mongodb:27017/TCP",
                                "!quiz-0#quiz-0@10.244.1.12",
                                "quiz-1#quiz-1@10.244.2.14",
                                "quiz-2#quiz-2@10.244.2.15")
                        .snapshot(),
                "kiada/quiz-pods"));

        RecordRow.Entry after = model.selectedProperty().get();
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.mark().isGone()).isTrue();
        assertThat(table().getSelectionModel().getSelectedItem().get()).isEqualTo(after);
    }

    @Test
    void filterThatFindsNothingTakesTheWholePage() {
        Toolkit.onFxThread(() -> {
            model.filterProperty().set("nothing like it");
            return true;
        });

        assertThat(view.getItems()).hasSize(1);
        assertThat(Toolkit.texts(view)).contains("No record matches", "nothing like it", "Clear filter");

        Toolkit.onFxThread(() -> {
            model.clearFilter();
            return true;
        });

        assertThat(view.getItems()).hasSize(2);
    }

    @Test
    void thousandsOfRecordsAreShownByFewRows() {
        World world = new World().headless("n/big", "http:80/TCP");
        String[] endpoints = new String[1_840];
        for (int i = 0; i < endpoints.length; i++) {
            endpoints[i] = "pod-" + i + "#10.10." + i / 250 + "." + (i % 250 + 1);
        }
        world.slice("n/big", "big-1", "http:80/TCP", endpoints);

        Toolkit.onFxThread(() -> picture.show(world.snapshot(), "n/big"));

        assertThat(model.rowsProperty().get()).hasSizeGreaterThanOrEqualTo(5 * 1_840);
        assertThat(view.lookupAll(".table-row-cell").size()).isLessThan(60);
    }

    private void show(String service) {
        Toolkit.onFxThread(() -> picture.show(DemoWorld.snapshot(), service));
    }

    @SuppressWarnings("unchecked")
    private TableView<LiveRow<RecordRow>> table() {
        return (TableView<LiveRow<RecordRow>>) view.lookup(".records-table");
    }
}
