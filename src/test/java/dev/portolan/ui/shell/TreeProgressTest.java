// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.kube.KubeSources;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.HeldBackground;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A picture that is there and whose tree is not: a large one on a slow machine. */
@ExtendWith(Toolkit.class)
class TreeProgressTest {

    @TempDir
    private Path folder;

    private final HeldBackground background = new HeldBackground();
    private ShownWindow shown;

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.system();
        shown = ShownWindow.of(
                ShownWindow.alone(new KubeSources(clock), background),
                new Memory(new SettingsStore(folder), new DirectBackground(), clock),
                window -> window.open(new NamedSource.Demo(), null));
    }

    @AfterEach
    void close() {
        shown.close();
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
        return shown.root();
    }
}
