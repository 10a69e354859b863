// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Keys on the start screen, where what surrounds a cluster is there already, out of sight. */
@ExtendWith(Toolkit.class)
class StartKeysTest {

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private ShownWindow shown;

    @BeforeEach
    void showStart() throws TimeoutException {
        FixedSources sources = new FixedSources(FixedSource.of("demo", DemoWorld.snapshot(), World.CHANGED));
        shown = ShownWindow.of(
                ShownWindow.alone(sources, new DirectBackground()),
                new Memory(new SettingsStore(folder), new DirectBackground(), InstantSource.fixed(World.CHANGED)),
                _ -> {});
        robot.targetWindow(shown.stage());
        until(() -> shown.root().lookup(".top-bar") != null);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void menuOfAButtonThatIsOutOfSightIsNotOpened() {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);

        assertThat(((MenuButton) shown.root().lookup(".source-menu")).isShowing())
                .isFalse();
    }

    @Test
    void keyboardGoesRoundOnTheStartScreenAlone() {
        for (int i = 0; i < 30; i++) {
            robot.push(KeyCode.TAB);
            Node owner = shown.stage().getScene().getFocusOwner();
            assertThat(Panes.holds(shown.root().lookup(".welcome"), owner)).isTrue();
        }
    }
}
