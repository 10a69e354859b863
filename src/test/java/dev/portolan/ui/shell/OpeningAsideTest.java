// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ScriptedSource;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What is said of a source while it is opened beside another. */
@ExtendWith(Toolkit.class)
class OpeningAsideTest {

    @TempDir
    private Path folder;

    private final ScriptedSource source = new ScriptedSource();
    private ShellViewModel shell;

    @BeforeEach
    void start() {
        Memory memory =
                new Memory(new SettingsStore(folder), new DirectBackground(), InstantSource.fixed(World.CHANGED));
        shell = new ShellViewModel(memory, new DirectBackground(), UnaryOperator.identity());
    }

    @Test
    void slowOneIsToldWithHowFarItIsAndEndsWithTheFirstRows() throws TimeoutException {
        OpeningAside aside = opening(Duration.ONE);

        until(aside, new Banner.Connecting("Connecting to scripted", "Reaching 127.0.0.1:6443"));
        tell(new SourceState.Connecting(Map.of(ResourceKind.SERVICE, 250)));
        until(aside, new Banner.Connecting("Connecting to scripted", "Listing Services, 250 so far"));
        Toolkit.onFxThread(() -> {
            source.tell(DemoWorld.snapshot());
            return true;
        });
        until(aside, null);
        assertThat(shell.current().get()).isNotNull();
    }

    @Test
    void oneThatIsGivenUpIsToldNoMore() throws TimeoutException {
        OpeningAside aside = opening(Duration.ONE);
        until(aside, new Banner.Connecting("Connecting to scripted", "Reaching 127.0.0.1:6443"));

        Toolkit.onFxThread(() -> {
            shell.cancelOpening();
            return true;
        });

        until(aside, null);
        assertThat(source.asked()).contains("close");
    }

    @Test
    void quickOneIsNotTold() {
        OpeningAside aside = opening(Duration.hours(1));

        assertThat(aside.told().get()).isNull();
    }

    private OpeningAside opening(Duration noticed) {
        return Toolkit.onFxThread(() -> {
            OpeningAside aside = new OpeningAside(shell, noticed);
            shell.open(Opening.of(source));
            return aside;
        });
    }

    private void tell(SourceState state) {
        Toolkit.onFxThread(() -> {
            source.listener().state(state);
            return true;
        });
    }

    private static void until(OpeningAside aside, @Nullable Banner banner) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> Toolkit.onFxThread(() -> {
                    Banner told = aside.told().get();
                    return banner == null ? told == null : banner.equals(told);
                }));
    }
}
