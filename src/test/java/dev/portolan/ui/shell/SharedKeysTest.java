// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.settings.Appearance;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window of a comparison has the keys that are not about what the main window shows. */
@ExtendWith(Toolkit.class)
class SharedKeysTest {

    @TempDir
    Path folder;

    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger helped = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private Memory memory;
    private Scene scene;

    @BeforeEach
    void share() {
        memory = new Memory(new SettingsStore(folder), new DirectBackground(), InstantSource.fixed(World.CHANGED));
        scene = Toolkit.onFxThread(() -> {
            Scene made = new Scene(new Region());
            ShellKeys.share(made, new Look(memory), closed::incrementAndGet);
            ShellKeys.share(made, helped::incrementAndGet, ended::incrementAndGet);
            return made;
        });
    }

    @Test
    void themeIsChosenInEveryWindow() {
        press("Shortcut+Shift+D");
        Appearance.ThemeChoice first = memory.settings().appearance().theme();
        press("Shortcut+Shift+D");

        assertThat(first).isNotEqualTo(Appearance.ThemeChoice.SYSTEM);
        assertThat(memory.settings().appearance().theme()).isNotEqualTo(first);
    }

    @Test
    void textSizeIsChosenInEveryWindow() {
        press("Shortcut+PLUS");
        press("Shortcut+EQUALS");
        press("Shortcut+Shift+EQUALS");
        press("Shortcut+MINUS");
        assertThat(memory.settings().appearance().textSize()).isEqualTo(Appearance.NORMAL + 2);

        press("Shortcut+0");
        assertThat(memory.settings().appearance().textSize()).isEqualTo(Appearance.NORMAL);
    }

    @Test
    void windowIsClosedAsASessionIs() {
        press("Shortcut+W");

        assertThat(closed).hasValue(1);
    }

    @Test
    void everyWindowHelpsAndEndsTheProgram() {
        press("F1");
        press("Shortcut+Q");

        assertThat(helped).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    private void press(String keys) {
        Runnable action = Objects.requireNonNull(scene.getAccelerators().get(KeyCombination.valueOf(keys)), keys);
        Toolkit.onFxThread(() -> {
            action.run();
            return true;
        });
    }
}
