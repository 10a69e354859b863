// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.FixedSources;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import dev.portolan.ui.resolve.TypeChoice;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked where a person has the selected Service resolved. */
@ExtendWith(Toolkit.class)
class ResolvedServiceTest {

    @TempDir
    private Path folder;

    private ShownWindow shown;

    @AfterEach
    void close() {
        shown.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.96.0.9         | A
            fd00::9           | AAAA
            10.96.0.9,fd00::9 | ADDRESSES
            """)
    void serviceIsAskedForInItsFamilies(String addresses, TypeChoice asked) throws TimeoutException {
        show(new World().clusterIp("kiada/quote", addresses));

        Toolkit.onFxThread(() -> {
            resolve().fire();
            return true;
        });

        assertThat(((TextField) root().lookup(".ask-name")).getText()).isEqualTo("quote");
        assertThat(((ComboBox<?>) root().lookup(".ask-type")).getValue()).isEqualTo(asked);
    }

    private void show(World world) throws TimeoutException {
        InstantSource clock = InstantSource.fixed(World.CHANGED);
        DirectBackground background = new DirectBackground();
        FixedSource source = FixedSource.of("families", world.snapshot(), World.CHANGED);
        shown = ShownWindow.of(
                ShownWindow.alone(new FixedSources(source), background),
                new Memory(new SettingsStore(folder), background, clock),
                window -> window.open(new NamedSource.Demo(), null));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> Toolkit.onFxThread(
                        () -> Seen.text(root(), ".service-header").contains("quote")));
    }

    private Button resolve() {
        return root().lookupAll(".service-header .button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Resolve"))
                .findFirst()
                .orElseThrow();
    }

    private Parent root() {
        return shown.root();
    }
}
