// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.KubeSources;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.Mouse;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The demo and a live cluster in one window: side by side, compared, and with a namespace of which nothing may be read. */
@ExtendWith(Toolkit.class)
class WindowSessionsTest {

    private static final String WIDE = "services is forbidden: User \"dev\" cannot list at the cluster scope";
    private static final String LOCKED = "services is forbidden: User \"dev\" cannot list in \"payments\"";

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final FakeApiServer server = FakeApiServer.plain();
    private final Queue<WeakReference<ClusterSource>> contexts = new ConcurrentLinkedQueue<>();
    private MainWindow window;
    private ShownWindow shown;
    private Stage stage;

    @BeforeEach
    void openBoth() throws TimeoutException, IOException {
        ClusterSnapshot demo = Snapshots.resource("/dev/portolan/kube/demo.yaml");
        demo.services().forEach(server::put);
        demo.slices().forEach(server::put);
        demo.namespaces().forEach(server::put);
        server.put(new Namespace("payments", Map.of()));
        server.remove(ResourceKind.SERVICE, World.id("kiada/quote"));
        server.faults().forbid(request -> request.path().equals("/api/v1/services"), WIDE);
        server.faults().forbid(request -> request.path().equals("/api/v1/namespaces/payments/services"), LOCKED);
        Path kubeconfig = Files.writeString(
                folder.resolve("config"), KubeconfigText.of(server.url()).toString());
        shown = ShownWindow.ofDemo(new Own(new KubeSources(InstantSource.system()), kubeconfig, contexts), folder);
        stage = shown.stage();
        window = shown.window();
        robot.targetWindow(stage);
        openContext();
    }

    private void openContext() throws TimeoutException {
        Toolkit.onFxThread(() -> {
            window.open(new NamedSource.Context("test", folder.resolve("config"), ""), null);
            return true;
        });
        until(() -> Seen.text(root(), ".session-tab:selected").startsWith("test"));
        until(() -> Seen.text(root(), ".status-bar").contains("7 services, 54 records"));
    }

    @AfterEach
    void close() {
        shown.close();
        server.close();
    }

    @Test
    void tabsLeadFromOneSessionToTheOtherAndTheMiddleButtonClosesOne() throws TimeoutException {
        assertThat(Seen.text(root(), ".session-tab")).contains("kind-kind", "test");

        click(tab("kind-kind"), MouseButton.PRIMARY);
        until(() -> shown.headline().equals("quote"));
        assertThat(Seen.text(root(), ".session-tab:selected")).startsWith("kind-kind");

        click(tab("test"), MouseButton.MIDDLE);
        until(() -> !Seen.any(root(), ".session-tabs"));
        assertThat(shown.headline()).isEqualTo("quote");
    }

    @Test
    void tabsAreOneStopOfTheKeyboardWithArrowsBetweenThemAndDeleteToClose() throws TimeoutException {
        assertThat(stops()).containsExactly("test");
        Toolkit.onFxThread(() -> {
            tab("test").requestFocus();
            return true;
        });

        robot.push(KeyCode.LEFT);
        until(() -> shown.headline().equals("quote"));
        assertThat(stops()).containsExactly("kind-kind");
        assertThat(tab("kind-kind").isFocused()).isTrue();
        assertThat(tab("kind-kind").queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .isEqualTo(true);
        assertThat(tab("test").queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .isEqualTo(false);

        robot.push(KeyCode.END);
        robot.push(KeyCode.DELETE);
        until(() -> !Seen.any(root(), ".session-tabs"));
        assertThat(shown.headline()).isEqualTo("quote");
    }

    @Test
    void keyboardBeginsInTheTreeAndGoesFromTheTopOfTheWindowToItsFoot() {
        assertThat(root().lookup(".tree-pane .tree-table-view").isFocused()).isTrue();
        assertThat(Toolkit.onFxThread(() -> {
                    root().lookup(".tree-pane .filter-field").requestFocusTraversal(TraversalDirection.PREVIOUS);
                    return stage.getScene().getFocusOwner().getParent();
                }))
                .isEqualTo(root().lookup(".session-tabs"));
        Node status = root().lookup(".status-bar");
        assertThat(status.localToScene(status.getLayoutBounds()).getMaxY())
                .isEqualTo(stage.getScene().getHeight());
    }

    @Test
    void tabsAreSpokenAsTabs() {
        Node strip = root().lookup(".session-tabs");

        assertThat(strip.getAccessibleRole()).isEqualTo(AccessibleRole.TAB_PANE);
        assertThat(strip.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT))
                .isEqualTo(2);
        assertThat(strip.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 0))
                .isEqualTo(tab("kind-kind"));
        assertThat(strip.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isEqualTo(tab("test"));
        assertThat(tab("kind-kind").getAccessibleRole()).isEqualTo(AccessibleRole.TAB_ITEM);
        assertThat(tab("kind-kind").getAccessibleText()).startsWith("kind-kind");
    }

    @Test
    void tabsOfOneProviderAreToldApartWhereTheirNamesAreCut() {
        Label name = (Label) tab("kind-kind").lookup(".label");

        assertThat(Toolkit.onFxThread(() -> {
                    name.resize(40, name.getHeight());
                    name.layout();
                    return ((Text) name.lookup(".text")).getText();
                }))
                .matches("k.*(…|\\.\\.\\.).*d");
    }

    private List<String> stops() {
        return root().lookupAll(".session-tabs *").stream()
                .filter(node -> node.isFocusTraversable() && node instanceof Pane)
                .map(node -> Seen.text((Parent) node, ".label").split(" ")[0])
                .toList();
    }

    @Test
    void clearedLogBeginsAnew() throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.H);
        server.remove(ResourceKind.SERVICE, World.id("kiada/quiz-pods"));
        until(() -> Seen.text(root(), ".change-list").contains("kiada/quiz-pods"));

        Toolkit.onFxThread(() -> {
            root().lookupAll(".change-tools .button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Clear"))
                    .forEach(Button::fire);
            return true;
        });

        until(() -> Seen.text(root(), ".changes-view").contains("No record has changed since"));
        assertThat(Seen.text(root(), ".change-list")).doesNotContain("kiada/quiz-pods");
    }

    /** Twice, since what was touched last may be kept until something else is. */
    @Test
    void closedSessionLeavesNothingBehind() throws TimeoutException {
        assertThat(Seen.any(root(), ".workspace-content")).isTrue();
        WeakReference<Node> view = new WeakReference<>(root().lookup(".workspace-content"));
        closeContext();
        openContext();
        closeContext();

        until(() -> {
            System.gc();
            return view.refersTo(null) && contexts.element().refersTo(null);
        });
    }

    @Test
    void sessionsAreComparedInAWindowOfTheirOwn() throws TimeoutException {
        Parent compared = compare();

        until(() -> Seen.text(compared, ".change-list").contains("kiada/quote"));
        assertThat(Seen.text(compared, ".compare-tools")).contains("1 added, 0 removed, 0 changed, 7 the same");
        assertThat(Seen.text(compared, ".compare-note")).contains("1 namespace of test could not be read");

        Toolkit.onFxThread(() -> {
            stage.hide();
            return true;
        });
        assertThat(Window.getWindows()).noneMatch(WindowSessionsTest::isComparison);
    }

    @Test
    void contextIsOfferedBesideWhatIsOpenAndReadForTheComparisonAlone() throws TimeoutException {
        Parent compared = compare();
        ComboBox<?> second = (ComboBox<?>) compared.lookupAll(".compare-sides .combo-box").stream()
                .toList()
                .getLast();
        until(() -> second.getItems().stream()
                .anyMatch(candidate -> candidate.toString().equals("test")));
        assertThat(second.getItems().stream().map(Object::toString)).doesNotContain("Demo cluster");
        long before = lists();

        Toolkit.onFxThread(() -> {
            second.requestFocus();
            second.show();
            second.getSelectionModel()
                    .select(second.getItems().stream()
                            .map(Object::toString)
                            .toList()
                            .indexOf("test"));
            return true;
        });
        Toolkit.press(second, "Enter");
        until(() -> Seen.text(compared, ".compare-view").contains("Nothing that was read differs"));
        assertThat(lists()).isGreaterThan(before);
        assertThat(Seen.text(root(), ".session-tab")).containsOnlyOnce("test");
    }

    @Test
    void sessionThatIsOpenedLaterIsOfferedWithItsPlace() throws TimeoutException, IOException {
        ComboBox<?> first = (ComboBox<?>) compare().lookup(".compare-sides .combo-box");
        Path file =
                Files.writeString(folder.resolve("all.yaml"), "{apiVersion: v1, kind: Namespace, metadata: {name: a}}");

        Toolkit.onFxThread(() -> {
            window.open(new NamedSource.Snapshot(List.of(file)), null);
            return true;
        });

        until(() -> first.getItems().stream()
                .anyMatch(candidate -> candidate.toString().equals("all.yaml, open, " + folder)));
    }

    @Test
    void demoIsOfferedForAComparisonWhereItIsNotOpen() throws TimeoutException {
        click(tab("kind-kind"), MouseButton.MIDDLE);
        until(() -> !Seen.any(root(), ".session-tabs"));

        ComboBox<?> first = (ComboBox<?>) compare().lookup(".compare-sides .combo-box");
        assertThat(first.getItems().stream().map(Object::toString)).contains("Demo cluster");
    }

    @Test
    void namespaceThatMayNotBeReadIsLockedAndSaysWhyAndWhatToAskFor() throws TimeoutException {
        until(() -> Seen.text(root(), ".service-tree").contains("payments"));
        Node cell = root().lookupAll(".service-cell:refused").iterator().next();
        assertThat(cell.lookup(".ikonli-font-icon")).isNotNull();
        assertThat(cell.getAccessibleText()).isEqualTo("namespace payments, its Services may not be read");
        assertThat(Seen.text(root(), ".service-tree")).contains("forbidden");

        Toolkit.onFxThread(() -> {
            choose("payments");
            return true;
        });

        until(() -> Seen.text(root(), ".refused-page").contains(LOCKED));
        assertThat(Seen.text(root(), ".refused-page"))
                .contains("You may see this namespace, but not the Services in it")
                .contains("kind: Role", "namespace: payments}", "[get, list, watch]")
                .contains("kubectl --kubeconfig " + folder.resolve("config")
                        + " --context test auth can-i list services -n payments");
    }

    @Test
    void filterSaysWhichNamespacesItCannotSpeakOf() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("quiz");
        until(() -> Seen.text(root(), ".refused-list").contains("payments forbidden"));
    }

    private void closeContext() throws TimeoutException {
        click(tab("test"), MouseButton.MIDDLE);
        until(() -> !Seen.any(root(), ".session-tabs"));
    }

    private Parent compare() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> Window.getWindows().stream().anyMatch(WindowSessionsTest::isComparison));
        return Window.getWindows().stream()
                .filter(WindowSessionsTest::isComparison)
                .findFirst()
                .orElseThrow()
                .getScene()
                .getRoot();
    }

    private static boolean isComparison(Window candidate) {
        return candidate instanceof Stage shown && "Compare".equals(shown.getTitle());
    }

    private long lists() {
        return server.requests().stream()
                .filter(request -> !request.isWatch() && request.path().endsWith("/services"))
                .count();
    }

    @SuppressWarnings("unchecked")
    private void choose(String namespace) {
        TreeTableView<Object> tree = (TreeTableView<Object>) root().lookup(".service-tree");
        List<TreeItem<Object>> items = tree.getRoot().getChildren();
        tree.getSelectionModel().select(items.getLast());
        assertThat(items.getLast().getValue()).hasFieldOrPropertyWithValue("name", namespace);
    }

    private Node tab(String name) {
        return root().lookupAll(".session-tab").stream()
                .filter(tab -> Seen.text((Parent) tab, ".label").contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static void click(Node node, MouseButton button) {
        Toolkit.onFxThread(() -> {
            Event.fireEvent(node, Mouse.click(button));
            return true;
        });
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    /** The sources of a machine whose kubeconfig is that file. */
    private record Own(ClusterSources all, Path config, Queue<WeakReference<ClusterSource>> opened)
            implements ClusterSources {

        @Override
        public Kubeconfig kubeconfig(@Nullable Path file) {
            return all.kubeconfig(file == null ? config : file);
        }

        @Override
        public ClusterSource context(String context, @Nullable Path file) {
            ClusterSource source = all.context(context, file == null ? config : file);
            opened.add(new WeakReference<>(source));
            return source;
        }

        @Override
        public ClusterSource snapshot(List<Path> paths) {
            return all.snapshot(paths);
        }

        @Override
        public ClusterSource demo() {
            return all.demo();
        }
    }
}
