// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.TextSize;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class CompareViewTest {

    private static final ClusterSnapshot DEMO = DemoWorld.snapshot();

    private final RecordingCompareWindow window = new RecordingCompareWindow();
    private final Sides now = new Sides(
            "new",
            DEMO.apply(
                    List.of(new ClusterChange.Removed(ResourceKind.SERVICE, World.id("kiada/quote"))), World.CHANGED));
    private final CompareViewModel model = new CompareViewModel(
            List.of(new Sides("old", DEMO).candidate(), now.candidate()), new DirectBackground(), window);
    private CompareView view;

    @BeforeEach
    void compare() {
        view = Toolkit.onFxThread(() -> new CompareView(model));
        Toolkit.show(view, 1100, 700);
        Toolkit.onFxThread(() -> {
            model.second().set(now.candidate());
            return true;
        });
    }

    @Test
    void differencesAndSumsAreShown() {
        assertThat(Toolkit.texts(view))
                .contains("kiada/quote", "services: 0 added, 1 removed, 0 changed, 7 the same", "old", "new");
    }

    @Test
    void sideThatWasClosedIsStillShownThoughItIsOfferedNoMore() {
        Toolkit.onFxThread(() -> {
            model.withdraw(now.candidate(), "closed, as of 14:02:11");
            return true;
        });

        assertThat(Toolkit.texts(view)).contains("old", "new, closed, as of 14:02:11");
        assertThat(model.second().get()).hasToString("new, closed, as of 14:02:11");
        assertThat(now.heard).containsExactly("open");
        assertThat(view.lookupAll(".combo-box .list-cell"))
                .map(ListCell.class::cast)
                .filteredOn(cell -> cell.getText() != null)
                .hasSize(2)
                .allMatch(cell -> cell.getGraphic() != null);
    }

    @Test
    void serviceThatIsNotKnownHasNothingToUnfold() {
        Map<ResourceKind, Coverage.Access> access = new EnumMap<>(Coverage.COMPLETE.access());
        access.put(ResourceKind.SERVICE, new Coverage.Nothing("forbidden"));
        Toolkit.onFxThread(() -> {
            now.show(new World().snapshot().covering(new Coverage(access)));
            model.compareAgain();
            view.applyCss();
            view.layout();
            return true;
        });

        assertThat(list().getItems()).hasSize(8);
        assertThat(Toolkit.texts(view)).contains("?", "Services not read in new");
        assertThat(view.lookupAll(".change-cell:filled .change-arrow"))
                .isNotEmpty()
                .noneMatch(Node::isVisible);
    }

    @Test
    void serviceWhoseRecordsAreTheSameHasNothingToUnfold() {
        HeadlessService quiz =
                (HeadlessService) DEMO.service(World.id("kiada/quiz-pods")).orElseThrow();
        HeadlessService publishing = new HeadlessService(
                quiz.metadata(), quiz.ports(), quiz.families(), quiz.traffic().publishingNotReady());
        Toolkit.onFxThread(() -> {
            now.show(DEMO.apply(List.of(new ClusterChange.Put(publishing)), World.CHANGED));
            model.compareAgain();
            view.applyCss();
            view.layout();
            return true;
        });

        assertThat(Toolkit.texts(view)).contains("kiada/quiz-pods", "spec.publishNotReadyAddresses");
        assertThat(view.lookupAll(".change-cell:filled .change-arrow"))
                .isNotEmpty()
                .noneMatch(Node::isVisible);
    }

    @Test
    void spaceFoldsAndRowsAreCopied() {
        Toolkit.onFxThread(() -> {
            list().getSelectionModel().clearAndSelect(0);
            return true;
        });
        Toolkit.press(list(), "Ctrl+C");
        Toolkit.press(list(), "Space");

        assertThat(window.said.getFirst()).startsWith("- Service kiada/quote");
        assertThat(list().getItems()).hasSize(1);
    }

    @Test
    void arrowsGoAlongTheSourcesAndEnterChoosesOne() {
        Sides third = new Sides("third", DEMO);
        ComboBox<?> second = second();
        Toolkit.onFxThread(() -> {
            model.offer(List.of(third.candidate()));
            second.requestFocus();
            return true;
        });

        Toolkit.press(second, "Down");
        assertThat(second.isShowing()).isTrue();
        Toolkit.press(second, "Down");
        assertThat(second.getValue()).hasToString("third");
        Toolkit.press(second, "Esc");
        assertThat(second.isShowing()).isFalse();
        assertThat(second.getValue()).hasToString("new");
        assertThat(third.heard).isEmpty();

        Toolkit.press(second, "Down");
        Toolkit.press(second, "Down");
        assertThat(third.heard).isEmpty();
        Toolkit.press(second, "Enter");

        assertThat(third.heard).containsExactly("open");
        assertThat(model.second().get()).hasToString("third");
    }

    @Test
    void sidesFollowWhatIsChosenForThem() {
        Toolkit.onFxThread(() -> {
            model.swap();
            return true;
        });

        assertThat(second().getValue()).hasToString("old");
    }

    @Test
    void snapshotIsChosenInPlaceOfWhatIsOfferedNoMore() {
        Sides third = new Sides("third", DEMO);
        window.snapshot = third.candidate();
        Toolkit.onFxThread(() -> {
            model.retract(now.candidate());
            model.chooseSnapshot();
            return true;
        });

        assertThat(model.second().get()).hasToString("third");
        assertThat(second().getValue()).hasToString("third");
        assertThat(third.heard).containsExactly("open");
    }

    private ComboBox<?> second() {
        return (ComboBox<?>)
                view.lookupAll(".compare-sides .combo-box").stream().toList().getLast();
    }

    @Test
    void arrowsGoThroughTheKindsOfDifferences() {
        Node all = view.lookup(".segments > .toggle-button");
        Toolkit.onFxThread(() -> {
            all.requestFocus();
            return true;
        });

        Toolkit.press(all, "Right");

        assertThat(model.kind().get()).isEqualTo(ShownKind.ADDED);
        assertThat(view.lookupAll(".segments > .toggle-button"))
                .filteredOn(Node::isFocusTraversable)
                .extracting(Node::getAccessibleText)
                .containsExactly("Differences shown: Added");
    }

    @Test
    void everyRowIsReadAloud() {
        assertThat(view.lookupAll(".change-cell:filled").stream().map(Node::getAccessibleText))
                .isNotEmpty()
                .doesNotContainNull();
    }

    @Test
    void toggleLeavesAddressesOut() {
        ToggleButton toggle = (ToggleButton) view.lookup(".compare-sides > .toggle-button");
        Toolkit.onFxThread(() -> {
            toggle.fire();
            return true;
        });

        assertThat(toggle.isFocusTraversable()).isTrue();
        assertThat(toggle.getAccessibleText()).isEqualTo("Ignore addresses");
        assertThat(toggle.getAccessibleHelp()).contains("node ports");
        assertThat(model.ignoresAddresses().get()).isTrue();
        assertThat(Toolkit.texts(view))
                .contains("services, addresses ignored: 0 added, 1 removed, 0 changed, 7 the same");
    }

    @Test
    void filterAndCountsHaveTheirPlaceInLargeTextAndBesideLongNames() {
        String name = "a-service-whose-name-fills-a-whole-label-to-the-last-character1";
        String id = name.replace("service", "namespc") + "/" + name;
        Sides before = new Sides(
                "before",
                new World()
                        .headless(id, "http:80/TCP")
                        .slice(id, "slice-1", "http:80/TCP", "web-0#10.1.0.1")
                        .snapshot());
        Sides after = new Sides("after", ClusterSnapshot.EMPTY);
        CompareViewModel long63 =
                new CompareViewModel(List.of(before.candidate(), after.candidate()), new DirectBackground(), window);
        CompareView wide = Toolkit.onFxThread(() -> new CompareView(long63));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(wide)), 1100, 700);
        Toolkit.onFxThread(() -> {
            scene.getStylesheets().add(TextSize.stylesheet(18));
            long63.second().set(after.candidate());
            return true;
        });

        assertThat(((Region) wide.lookup(".compare-tools > .small-field")).getWidth())
                .isGreaterThan(140);
        Label count = (Label) wide.lookup(".compare-head > .muted.label");
        assertThat(count.getText()).isNotEmpty();
        assertThat(((Text) count.lookup(".text")).getText()).isEqualTo(count.getText());
        assertThat(count.localToScene(count.getWidth(), 0).getX()).isLessThan(1100);
    }

    @SuppressWarnings("unchecked")
    private ListView<CompareRow> list() {
        return (ListView<CompareRow>) view.lookup(".change-list");
    }
}
