// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.SessionView;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Menus;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.TextSize;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from the filter to what it finds, for whoever types faster than a picture is read. */
@ExtendWith(Toolkit.class)
class TreeViewTest {

    private final HeldBackground background = new HeldBackground();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(shown("kiada/quote"));
    private Scene scene;
    private FilterField filter;

    @BeforeEach
    void showTree() {
        TreeView view = Toolkit.onFxThread(() -> new TreeView(new TreeViewModel(shown, background, new Selecting())));
        scene = Toolkit.show(view, 316, 600);
        finish();
        filter = (FilterField) view.lookup(".filter-field");
        Toolkit.onFxThread(() -> {
            view.focusFilter();
            return true;
        });
    }

    @Test
    void downWaitsForWhatTheFilterFinds() {
        type("kube-d");
        Toolkit.press(filter, "Down");
        assertThat(selected()).isEqualTo("quote");

        finish();

        assertThat(selected()).isEqualTo("kube-dns");
        assertThat(scene.getFocusOwner()).isInstanceOf(TreeTableView.class);
    }

    @Test
    void countsHaveTheirPlaceInLargeText() {
        double normal = tree().getColumns().getLast().getMinWidth();

        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(normal).isEqualTo(54);
        assertThat(tree().getColumns().getLast().getMinWidth()).isCloseTo(normal * 18 / 13, within(2.0));
    }

    @Test
    void namesHaveTheRoomThatCountsDoNotNeed() {
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(drawn(".service-cell")).contains("quote-headless", "kubernetes");
    }

    @Test
    void nameThatIsCutIsToldWholeAndNoOther() {
        Toolkit.onFxThread(() -> scene.getStylesheets().add(TextSize.stylesheet(18)));

        assertThat(drawn(".service-cell")).doesNotContain("external-service-headless");
        assertThat(tree().lookupAll(".service-cell").stream()
                        .map(cell -> ((Control) cell).getTooltip())
                        .filter(Objects::nonNull)
                        .map(Tooltip::getText))
                .containsExactly("external-service-headless");
    }

    @Test
    void wordsOfANamespaceThatIsNotReadAreWhole() {
        refusePayments();

        assertThat(drawn(".ready-cell")).contains("forbidden");
    }

    @Test
    void namespacesOfWhichTheFilterCannotSpeakAreListedBelow() {
        assertThat(scene.getRoot().lookupAll(".refused-names")).isEmpty();
        refusePayments();

        type("quote");
        Toolkit.press(filter, "Down");
        finish();

        assertThat(drawn(".refused-row")).contains("payments");
    }

    private void refusePayments() {
        Toolkit.onFxThread(() -> {
            shown.set(shown(
                    DemoWorld.snapshot()
                            .covering(new Coverage(Map.of(
                                    ResourceKind.SERVICE,
                                    new Coverage.Except(Map.of("payments", "services is forbidden")),
                                    ResourceKind.NAMESPACE,
                                    new Coverage.Everything()))),
                    "kiada/quote"));
            return true;
        });
        finish();
    }

    @Test
    void countsStayInTheTreeWhenTheTextGrows() {
        Toolkit.onFxThread(() -> {
            scene.getStylesheets().add(TextSize.stylesheet(18));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });

        assertThat(tree().getColumns().stream()
                        .mapToDouble(column -> column.getWidth())
                        .sum())
                .isLessThanOrEqualTo(tree().getWidth());
    }

    @Test
    void lineBelowTheTreeIsWholeInLargeText() {
        Toolkit.onFxThread(() -> {
            scene.getStylesheets().add(TextSize.stylesheet(18));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });

        Text line = (Text) scene.getRoot().lookup(".tree-footer > .muted.label > .text");
        assertThat(line.getText().replace("\n", " ")).isEqualTo("3 namespaces without services");
    }

    @Test
    void countsOfFiveDigitsAreWhole() {
        String[] endpoints = IntStream.range(0, 10_000)
                .mapToObj(i -> "web-" + i + "#10.244." + i / 250 + "." + i % 250)
                .toArray(String[]::new);
        ClusterSnapshot many = new World()
                .headless("n/web", "http:80/TCP")
                .slice("n/web", "web-1", "http:80/TCP", endpoints)
                .snapshot();
        Toolkit.onFxThread(() -> {
            shown.set(shown(many, "n/web"));
            return true;
        });
        finish();

        assertThat(drawn(".ready-cell")).contains("10000/10000");
    }

    private List<String> drawn(String cells) {
        return Toolkit.onFxThread(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookupAll(cells).stream()
                    .flatMap(cell -> ((Parent) cell).lookupAll(".text").stream())
                    .map(text -> ((Text) text).getText())
                    .toList();
        });
    }

    @Test
    void typingInTheTreeGoesToTheNameThatBeginsSo() {
        Toolkit.onFxThread(() -> {
            tree().requestFocus();
            return true;
        });
        for (String letter : List.of("q", "u", "i")) {
            Toolkit.onFxThread(() -> {
                Event.fireEvent(
                        tree(),
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
                return true;
            });
        }

        assertThat(selected()).isEqualTo("quiz-pods");
    }

    @Test
    void headsStayInSightWhereTheFilterFindsNothing() {
        type("nothing");
        Toolkit.press(filter, "Down");
        finish();

        Region empty = (Region) scene.getRoot().lookup(".tree-empty");
        assertThat(empty.isVisible()).isTrue();
        assertThat(empty.getBackground())
                .satisfiesAnyOf(
                        ground -> assertThat(ground).isNull(),
                        ground -> assertThat(ground.isEmpty()).isTrue());
        assertThat(scene.getRoot().lookupAll(".column-header .label"))
                .extracting(head -> ((Label) head).getText())
                .contains("Service", "Ready");
    }

    @Test
    void filterThatFindsNothingKeepsTheKeyboard() {
        type("nothing");
        Toolkit.press(filter, "Down");
        finish();

        assertThat(scene.getFocusOwner()).isEqualTo(filter);
    }

    @Test
    void whoTypesOnAfterDownStaysInTheFilter() {
        type("kube");
        Toolkit.press(filter, "Down");
        type("kube-d");
        finish();

        assertThat(scene.getFocusOwner()).isEqualTo(filter);
        assertThat(selected()).isEqualTo("quote");
    }

    @Test
    void menuIsThatOfWhatIsSelected() {
        ContextMenu ofService = Toolkit.onFxThread(() -> new ContextMenu(new MenuItem("Resolve")));
        Toolkit.onFxThread(() -> {
            ((TreeView) scene.getRoot()).offer(ofService);
            return true;
        });

        askForMenu();
        assertThat(tree().getContextMenu()).isEqualTo(ofService);
        assertThat(ofService.isShowing()).isTrue();

        Toolkit.onFxThread(() -> {
            ofService.hide();
            tree().getSelectionModel().clearAndSelect(0);
            return true;
        });
        askForMenu();
        assertThat(ofService.isShowing()).isFalse();
        ContextMenu ofNamespace = tree().getContextMenu();
        assertThat(ofNamespace.getItems()).extracting(MenuItem::getText).containsExactly("Copy name");
        assertThat(Toolkit.onFxThread(() -> {
                    ofNamespace.getItems().getFirst().fire();
                    ofNamespace.hide();
                    return Clipboard.getSystemClipboard().getString();
                }))
                .isEqualTo("default");
    }

    @Test
    void menuOfTheSelectedServiceIsNotOfferedBesideTheRows() {
        ContextMenu ofService = Toolkit.onFxThread(() -> new ContextMenu(new MenuItem("Resolve")));
        Toolkit.onFxThread(() -> {
            ((TreeView) scene.getRoot()).offer(ofService);
            return true;
        });

        assertThat(Menus.openOnARow(tree(), ".tree-table-row-cell")).isTrue();
        assertThat(Menus.openBelowTheRows(tree(), ".tree-table-row-cell")).isFalse();
    }

    @Test
    void nothingIsOfferedWhereNothingIsSelected() {
        ContextMenu ofService = Toolkit.onFxThread(() -> new ContextMenu(new MenuItem("Resolve")));
        Toolkit.onFxThread(() -> {
            ((TreeView) scene.getRoot()).offer(ofService);
            tree().getSelectionModel().clearSelection();
            return true;
        });

        askForMenu();

        assertThat(ofService.isShowing()).isFalse();
    }

    private void askForMenu() {
        Toolkit.onFxThread(() -> {
            Event.fireEvent(
                    tree(), new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, true, null));
            return true;
        });
    }

    private void type(String text) {
        Toolkit.onFxThread(() -> {
            filter.setText(text);
            return true;
        });
    }

    private void finish() {
        Toolkit.onFxThread(() -> {
            background.finish();
            return true;
        });
    }

    private TreeTableView<?> tree() {
        return (TreeTableView<?>) scene.getRoot().lookup(".service-tree");
    }

    private String selected() {
        return Toolkit.onFxThread(
                () -> String.valueOf(shown.get().service().id().name()));
    }

    private static Shown shown(String service) {
        return shown(DemoWorld.snapshot(), service);
    }

    private static Shown shown(ClusterSnapshot snapshot, String service) {
        return new Shown(
                new SessionView(
                        new SourceDescription(SourceDescription.Kind.CONTEXT, "kind-dev", "", ""),
                        new SourceState.Live(Instant.EPOCH),
                        new ClusterZone(snapshot, KubeadmCorefile.profile()),
                        List.of()),
                snapshot.service(World.id(service)).orElseThrow());
    }

    private final class Selecting implements TreeTarget {

        @Override
        public void select(NamespacedName service) {
            shown.set(shown(service.toString()));
        }

        @Override
        public void explainRefusal(String namespace, String text) {}

        @Override
        public void chooseNamespaces() {}

        @Override
        public void enter() {}
    }
}
