// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceState;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ScriptedSource;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sides of a comparison, of which one lives as long as the comparison and the other as long as its tab. */
class ComparedSidesTest {

    @TempDir
    private Path folder;

    private final ScriptedSource source = new ScriptedSource();
    private ShellViewModel shell;

    @BeforeEach
    void start() {
        DirectBackground background = new DirectBackground();
        Memory memory = new Memory(new SettingsStore(folder), background, InstantSource.fixed(World.CHANGED));
        shell = new ShellViewModel(memory, background, UnaryOperator.identity());
    }

    @Test
    void sideOfItsOwnIsTriedAgainAndEndsWithTheComparison() {
        OwnSide side = new OwnSide(() -> source, new DirectBackground(), shell);
        source.listener().state(new SourceState.Failed(Problem.of("Connection refused.")));
        assertThat(side.view().getValue().state()).isInstanceOf(SourceState.Failed.class);

        side.tryAgain();
        assertThat(source.asked()).contains("refresh").doesNotContain("close");

        side.close();
        assertThat(source.asked()).endsWith("close");
    }

    @Test
    void sideThatIsOpenInATabIsTriedAgainThereAndStaysOpen() {
        OpenSide side = new OpenSide(shell.openAside(Opening.of(source)));

        side.tryAgain();
        side.close();

        assertThat(source.asked()).contains("refresh").doesNotContain("close");
    }
}
