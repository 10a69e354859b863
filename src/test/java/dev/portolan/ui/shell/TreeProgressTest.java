// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.kube.KubeSources;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedLoopbackDns;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.resolve.OutsideNames;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A picture that is there and whose tree is not: a large one on a slow machine. */
@ExtendWith(Toolkit.class)
class TreeProgressTest {

    @TempDir
    private Path folder;

    private final HeldBackground background = new HeldBackground();
    private Stage stage;

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.system();
        stage = Toolkit.onFxThread(() -> {
            Stage opened = new Stage();
            MainWindow window = new MainWindow(
                    opened,
                    new Surroundings(
                            new KubeSources(clock),
                            background,
                            "0.1.0",
                            new Network(new FixedLoopbackDns(), OutsideNames.NOBODY),
                            _ -> {}),
                    new Memory(new SettingsStore(folder), new DirectBackground(), clock));
            window.open(new NamedSource.Demo(), null);
            window.show();
            return opened;
        });
    }

    @AfterEach
    void close() {
        Toolkit.onFxThread(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void lineMovesUntilTheTreeHasRows() throws TimeoutException {
        until(() -> Seen.text(root(), ".status-bar").contains("8 services"));
        assertThat(Seen.text(root(), ".workspace-content")).contains("Reading 8 services");
        assertThat(Seen.any(root(), ".loading")).isTrue();

        Toolkit.onFxThread(() -> {
            background.finish();
            return true;
        });

        assertThat(Seen.text(root(), ".service-tree")).contains("kiada");
        assertThat(Seen.any(root(), ".loading")).isFalse();
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Toolkit.onFxThread(condition));
    }
}
