// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class DrawerSplitTest {

    @TempDir
    private Path folder;

    private final DrawerState state = new DrawerState();
    private final Region content = new Region();
    private DrawerSplit split;
    private Memory memory;

    @BeforeEach
    void open() {
        memory = new Memory(new SettingsStore(folder), new DirectBackground(), InstantSource.fixed(World.CHANGED));
        split = Toolkit.onFxThread(() -> new DrawerSplit(content, new Drawer(state, _ -> new Region()), state, memory));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(split)), 780, 624);
        Toolkit.onFxThread(() -> {
            state.open(DrawerTab.CHANGES);
            return true;
        });
    }

    @Test
    void bannersThatComeTakeTheirPlaceFromTheDrawerAndGiveItBack() {
        assertThat(content.getHeight()).isCloseTo(300, within(2.0));

        resize(536);
        assertThat(content.getHeight()).isCloseTo(300, within(2.0));

        resize(624);
        assertThat(content.getHeight()).isCloseTo(300, within(2.0));
        resize(900);
        assertThat(content.getHeight()).isCloseTo(490, within(2.0));
    }

    @Test
    void contentKeepsARowOfItsTableInLargeText() {
        memory.choose(settings -> settings.with(settings.appearance().withTextSize(18)));

        resize(594);

        assertThat(content.getHeight()).isCloseTo(345, within(2.0));
    }

    private void resize(double height) {
        Toolkit.onFxThread(() -> {
            split.setMaxHeight(height);
            split.setMinHeight(height);
            split.getParent().layout();
            split.layout();
            return true;
        });
    }
}
