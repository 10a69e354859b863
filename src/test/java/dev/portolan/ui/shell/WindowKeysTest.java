// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.kube.KubeSources;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Keys that work wherever the keyboard is, also where what has it has a use of its own for them. */
@ExtendWith(Toolkit.class)
class WindowKeysTest {

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private ShownWindow shown;
    private Stage stage;

    @BeforeEach
    void openTwo() throws TimeoutException, IOException {
        shown = ShownWindow.ofDemo(new KubeSources(InstantSource.system()), folder);
        stage = shown.stage();
        robot.targetWindow(stage);
        Path other = Files.writeString(folder.resolve("other.yaml"), """
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: shop}
                spec: {type: ClusterIP, clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1]}
                """);
        Toolkit.onFxThread(() -> {
            shown.window().open(new NamedSource.Snapshot(List.of(other)), null);
            return true;
        });
        until(() -> shown.headline().equals("web"));
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void pagesLeadFromOneSessionToTheOtherAlsoFromATree() throws TimeoutException {
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TreeTableView.class);

        robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
        until(() -> shown.headline().equals("quote"));
        robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_UP);
        until(() -> shown.headline().equals("web"));
    }

    @Test
    void digitsLeadToASession() throws TimeoutException {
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        until(() -> shown.headline().equals("quote"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(() -> shown.headline().equals("web"));
    }

    /** A combination whose key has another name in JavaFX is taken for a character that no key gives. */
    @Test
    void everyKeyIsOneOfTheKeyboard() {
        assertThat(stage.getScene().getAccelerators().keySet())
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(key).isInstanceOf(KeyCodeCombination.class));
    }

    @Test
    void escapeClosesTheDrawerWhereverTheKeyboardIs() throws TimeoutException {
        for (String place : List.of(".service-tree", ".status-bar .status-button", ".top-bar .menu-button")) {
            robot.push(KeyCode.SHORTCUT, KeyCode.H);
            until(() -> Seen.any(root(), ".changes-view"));
            focus(root().lookup(place));

            robot.push(KeyCode.ESCAPE);

            until(() -> !Seen.any(root(), ".changes-view"));
        }
    }

    @Test
    void logWithoutRowsGivesTheKeyboardToItsFilterWhereEscapeClosesIt() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.H);

        until(() -> Panes.holds(root().lookup(".change-tools .filter-field"), owner()));

        robot.push(KeyCode.ESCAPE);

        until(() -> !Seen.any(root(), ".changes-view"));
    }

    @Test
    void dialogBeginsWithWhatIsChosen() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.E);

        until(() -> owner() instanceof RadioButton choice && choice.isSelected());
    }

    private Node owner() {
        return stage.getScene().getFocusOwner();
    }

    private static void focus(Node node) {
        Toolkit.onFxThread(() -> {
            node.requestFocus();
            return true;
        });
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }
}
