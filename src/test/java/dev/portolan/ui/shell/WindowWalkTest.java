// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.kube.KubeSources;
import dev.portolan.settings.Appearance;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.FixedLoopbackDns;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.FxBackground;
import dev.portolan.ui.fx.Glyphs;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.resolve.OutsideNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A walk through the window on the demo cluster, with the keyboard where a person would use it. */
@ExtendWith(Toolkit.class)
class WindowWalkTest {

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final FixedLoopbackDns dns = new FixedLoopbackDns();
    private ShownWindow shown;
    private Stage stage;

    @BeforeEach
    void openDemo() throws TimeoutException {
        InstantSource clock = InstantSource.system();
        KubeSources sources = new KubeSources(clock);
        FxBackground background = new FxBackground();
        shown = ShownWindow.of(
                new Surroundings(sources, background, "0.1.0", new Network(dns, OutsideNames.NOBODY), _ -> {}),
                new Memory(new SettingsStore(folder), background, clock),
                window -> window.open(new NamedSource.Demo(), null));
        stage = shown.stage();
        // Otherwise text goes to whatever window another test left open.
        robot.targetWindow(stage);
        until(() -> shown.headline().equals("quote"));
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void demoOpensWithAServiceSelectedAndEverythingCounted() throws TimeoutException {
        until(() -> statusBar().contains("8 services, 58 records"));

        assertThat(statusBar()).contains("cluster.local, TTL 30 s", "Kubernetes v1.34.0");
        assertThat(tabs()).contains("4");
    }

    @Test
    void filterLeavesWhatMatchesAndEscapeBringsAllBack() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("quiz");
        until(() -> services().equals(List.of("quiz-pods")));

        robot.push(KeyCode.ESCAPE);
        until(() -> services().size() == 8);
    }

    @Test
    void downLeadsFromTheFilterToWhatItFound() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("-");
        until(() -> !services().contains("quote"));
        List<String> found = services();

        robot.push(KeyCode.DOWN);
        until(() -> shown.headline().equals(found.get(0)));
        robot.push(KeyCode.DOWN);
        until(() -> shown.headline().equals(found.get(1)));
    }

    @Test
    void filterThatIsHiddenLeavesItsKeyToTheTree() throws TimeoutException {
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        until(() -> shown.headline().equals("time-api"));
        press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> texts(".endpoints-view").contains("time-api has no endpoints"));
        robot.push(KeyCode.F6);
        robot.push(KeyCode.F6);

        press(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("quiz");

        until(() -> services().equals(List.of("quiz-pods")));
    }

    @Test
    void eachPaneShowsThatItHasTheKeyboard() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.R);
        until(() -> Seen.any(root(), ".resolve-view"));

        for (String pane : List.of(".service-tree", ".service-header", ".detail-tabs", ".drawer", ".service-tree")) {
            robot.push(KeyCode.F6);
            until(() -> {
                Node owner = stage.getScene().getFocusOwner();
                return root().getPseudoClassStates().contains(PseudoClass.getPseudoClass("keyboard"))
                        && Panes.holds(root().lookup(pane), owner);
            });
        }
    }

    @Test
    void filterThatMatchesNothingSaysSo() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("nowhere");

        until(() -> texts(".tree-empty").contains("8 services in 3 namespaces are hidden"));
    }

    @Test
    void arrowsWalkTheTreeAndTheHeadFollows() throws TimeoutException {
        robot.push(KeyCode.DOWN);
        until(() -> shown.headline().equals("quote-headless"));
        robot.push(KeyCode.DOWN);
        until(() -> shown.headline().equals("time-api"));

        press(KeyCode.ALT, KeyCode.LEFT);
        until(() -> shown.headline().equals("quote-headless"));
        press(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> shown.headline().equals("time-api"));
    }

    @Test
    void numbersOpenTheTabs() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        until(() -> Seen.any(root(), ".diagram-view"));

        press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        until(() -> selectedTab().equals("Records"));
    }

    @Test
    void changeOfTheDemoIsInTheDrawerWithItsCause() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.H);
        until(() -> texts(".changes-view").contains("No record has changed since"));

        perform("quiz-1");

        until(() -> texts(".change-list").contains("quiz-1 became not ready"));
        until(() -> texts(".drawer-toggles").contains("Changes 7"));
        press(KeyCode.SHORTCUT, KeyCode.H);
        until(() -> !Seen.any(root(), ".changes-view"));
    }

    @Test
    void podThatBecomesUnreadyIsSeenInTreeHeadAndCountsAndItsRecordGoes() throws TimeoutException {
        robot.push(KeyCode.UP);
        until(() -> shown.headline().equals("quiz-pods"));
        until(() -> texts(".records-view").contains("quiz-1.quiz-pods"));
        assertThat(texts(".service-header")).contains("2 of 3");

        perform("quiz-1");

        until(() -> texts(".service-header").contains("1 of 3"));
        until(() -> statusBar().contains("53 records"));
        until(() -> texts(".service-tree").contains("1/3"));
        until(() -> !texts(".records-view .table-row-cell").contains("14.2.244.10.in-addr.arpa."));
    }

    @Test
    void reportOfTheSelectedServiceIsExported() throws TimeoutException, IOException {
        Path file = folder.resolve("time-api.html");
        press(KeyCode.SHORTCUT, KeyCode.E);
        until(() -> Seen.any(root(), ".export-dialog"));
        Toolkit.onFxThread(() -> {
            ((TextField) root().lookup(".export-file .text-field")).setText(file.toString());
            ((Button) root().lookup(".export-foot ." + Styles.PRIMARY_BUTTON)).fire();
            return true;
        });
        until(() -> Files.exists(file));

        assertThat(Files.readString(file)).contains("<title>").contains("worldtimeapi.org.");
    }

    @Test
    void nameThatFailsIsAskedAndExplainedWithTheKeyboard() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.R);
        until(() -> Seen.any(root(), ".resolve-view"));
        robot.write("quotte");
        robot.push(KeyCode.ENTER);
        until(() -> texts(".answer-missed").contains("was not found"));
        assertThat(texts(".tried-pane")).contains("NXDOMAIN", "0 dots is fewer than ndots:5, search first");

        Toolkit.onFxThread(() -> {
            root().lookup(".answer-missed .button").requestFocus();
            return true;
        });
        robot.push(KeyCode.SPACE);
        until(() -> texts(".reasons-pane").contains("There is no Service"));

        robot.push(KeyCode.ESCAPE);
        until(() -> !Seen.any(root(), ".resolve-view"));
    }

    @Test
    void changesOpenAlsoWhileTheKeyboardIsInAField() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.R);
        until(() -> Seen.any(root(), ".resolve-view"));
        robot.write("quote");

        press(KeyCode.SHORTCUT, KeyCode.H);

        until(() -> texts(".changes-view").contains("No record has changed since"));
        press(KeyCode.SHORTCUT, KeyCode.R);
        until(() -> Seen.any(root(), ".resolve-view"));
        assertThat(((TextField) root().lookup(".ask-name")).getText()).isEqualTo("quote");
    }

    @Test
    void dnsServerStartsWhenAskedToAndStopsWithTheWindow() throws TimeoutException {
        assertThat(statusBar()).contains("DNS server off");
        Toolkit.onFxThread(() -> {
            ((Button) root().lookup(".serve-segment")).fire();
            return true;
        });
        until(() -> Seen.any(root(), ".serve-dialog"));
        robot.push(KeyCode.ENTER);
        until(() -> statusBar().contains("DNS on 127.0.0.1:1053"));
        assertThat(texts(".serve-dialog")).contains("dig @127.0.0.1 -p 1053 quote.kiada.svc.cluster.local");

        robot.push(KeyCode.ESCAPE);
        until(() -> !Seen.any(root(), ".serve-dialog"));
        assertThat(dns.started().getFirst().isClosed()).isFalse();

        close();

        assertThat(dns.started().getFirst().isClosed()).isTrue();
    }

    @Test
    void themeAndTextSizeAreRemembered() {
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.D);
        press(KeyCode.SHORTCUT, KeyCode.EQUALS);

        close();

        assertThat(new SettingsStore(folder).load().settings().appearance())
                .isEqualTo(new Appearance(Appearance.ThemeChoice.DARK, 14));
    }

    @Test
    void sidebarGoesAndComes() throws TimeoutException {
        press(KeyCode.SHORTCUT, KeyCode.B);
        until(() -> !Seen.any(root(), ".tree-pane"));

        press(KeyCode.SHORTCUT, KeyCode.B);
        until(() -> Seen.any(root(), ".tree-pane"));
    }

    @Test
    void viewsEndWithTheirWindow() {
        Node workspace = root().lookup(".workspace");
        assertThat(workspace.getScene()).isNotNull();

        shown.close();

        assertThat(workspace.getScene()).isNull();
    }

    @Test
    void startScreenCanBeLeftAgain() throws TimeoutException {
        Toolkit.onFxThread(() -> {
            MenuButton sources = (MenuButton) root().lookup(".source-menu");
            fire(sources, "Choose a cluster");
            return true;
        });
        until(() -> Seen.any(root(), ".welcome"));

        robot.push(KeyCode.ESCAPE);
        until(() -> shown.headline().equals("quote"));
    }

    private void perform(String move) throws TimeoutException {
        Toolkit.onFxThread(() -> {
            MenuButton demo = (MenuButton) root().lookup(".demo-menu");
            demo.show();
            fire(demo, move);
            demo.hide();
            return true;
        });
    }

    private static void fire(MenuButton menu, String words) {
        MenuItem item = menu.getItems().stream()
                .filter(candidate ->
                        candidate.getText() != null && candidate.getText().contains(words))
                .findFirst()
                .orElseThrow();
        item.fire();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
    }

    private String statusBar() {
        return texts(".status-bar");
    }

    private String tabs() {
        return texts(".detail-tabs .headers-region");
    }

    private String selectedTab() {
        return texts(".detail-tabs .tab:selected .tab-label").split(" ")[0];
    }

    /** The names of the Services in the rows of the tree. */
    private List<String> services() {
        return root().lookupAll(".service-cell").stream()
                .map(TreeTableCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.getTableRow().isVisible())
                .filter(cell -> cell.getGraphic() instanceof Glyphs)
                .map(Labeled::getText)
                .toList();
    }

    private String texts(String query) {
        return Seen.text(root(), query);
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }
}
