// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.kube.KubeSources;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.FixedLoopbackDns;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.FxBackground;
import dev.portolan.ui.resolve.OutsideNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A window that is told on the command line what to open asks all the same before it runs a program. */
@ExtendWith(Toolkit.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the plugin is a shell script")
class WindowConsentTest {

    @TempDir
    private Path folder;

    private final FakeApiServer server = FakeApiServer.plain();
    private Path kubeconfig;
    private Path ran;
    private ShownWindow shown;
    private Consumer<String> browser = _ -> {};

    @BeforeEach
    void writeKubeconfig() throws IOException {
        Snapshots.resource("/dev/portolan/kube/demo.yaml").services().forEach(server::put);
        server.faults().requireTokens("good");
        ran = folder.resolve("ran");
        Path plugin = Files.writeString(folder.resolve("plugin.sh"), """
                echo once >> '%s'
                echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"good"}}'
                """.formatted(ran));
        kubeconfig = Files.writeString(
                folder.resolve("config"),
                KubeconfigText.of(server.url())
                        .user("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never,"
                                + " command: sh, args: ['" + plugin + "']}")
                        .toString());
    }

    @AfterEach
    void close() {
        closeWindow();
        server.close();
    }

    @Test
    void programIsShownAndRunsOnlyAfterAYes() throws TimeoutException {
        open();

        until(() -> Seen.text(root(), ".consent-dialog").contains("plugin.sh"));
        assertThat(ran).doesNotExist();
        assertThat(server.requests()).isEmpty();

        answer("Run once");
        until(() -> Seen.text(root(), ".service-tree").contains("quote"));
        assertThat(ran).hasContent("once");
    }

    @Test
    void keyboardIsInTheTreeOfTheClusterThatWasChosenOnceItsProgramRan() throws TimeoutException {
        open(window -> window.choose(kubeconfig));
        until(() -> Seen.text(root(), ".welcome").contains("Connect"));

        press(".welcome .context-cell .button", "Connect");
        until(() -> Seen.any(root(), ".consent-dialog"));
        answer("Run once");

        until(() -> Seen.text(root(), ".service-tree").contains("quote"));
        assertThat(root().lookup(".service-tree").isFocused()).isTrue();
    }

    @Test
    void programThatIsNotAllowedIsNotRun() throws TimeoutException {
        open();
        until(() -> Seen.any(root(), ".consent-dialog"));

        answer("Cancel");

        until(() -> Seen.text(root(), ".problem-page").contains("since you did not allow it"));
        assertThat(ran).doesNotExist();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void programThatIsAlwaysAllowedIsNotAskedAboutAgain() throws TimeoutException {
        open();
        until(() -> Seen.any(root(), ".consent-dialog"));
        answer("Always for this command");
        until(() -> Seen.text(root(), ".service-tree").contains("quote"));
        closeWindow();

        open();

        until(() -> Seen.text(root(), ".service-tree").contains("quote"));
        assertThat(ran).hasContent("once\nonce");
    }

    @Test
    void whatAProgramSaysThatWaitsIsShownUntilItEnds() throws Exception {
        Path done = folder.resolve("done");
        Path page = folder.resolve("page");
        Path plugin = folder.resolve("plugin.sh");
        Files.writeString(
                plugin,
                "echo 'Open https://login.example.com/device and enter the code ABCD-1234.' >&2\n" + "until [ -e '"
                        + done + "' ]; do sleep 0.05; done\n" + Files.readString(plugin));
        browser = url -> write(page, url);
        open();
        until(() -> Seen.any(root(), ".consent-dialog"));
        answer("Run once");

        until(() -> Seen.text(root(), ".consent-dialog").contains("enter the code ABCD-1234."));
        answer("Open the page");
        assertThat(page).hasContent("https://login.example.com/device");

        write(done, "");
        until(() -> Seen.text(root(), ".service-tree").contains("quote"));
        until(() -> !Seen.any(root(), ".consent-dialog"));
    }

    @Test
    void whatIsHiddenStaysHidden() throws Exception {
        Path done = folder.resolve("done");
        Path plugin = folder.resolve("plugin.sh");
        Files.writeString(
                plugin,
                "echo 'Enter the code ABCD-1234.' >&2\n" + "until [ -e '" + done + "' ]; do sleep 0.05; done\n"
                        + Files.readString(plugin));
        open();
        until(() -> Seen.any(root(), ".consent-dialog"));
        answer("Run once");
        until(() -> Seen.text(root(), ".consent-dialog").contains("Enter the code ABCD-1234."));

        answer("Hide");

        assertThat(Seen.any(root(), ".consent-dialog")).isFalse();
        write(done, "");
        until(() -> Seen.text(root(), ".service-tree").contains("quote"));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        open(window -> window.open(new NamedSource.Context("test", kubeconfig, ""), null));
    }

    private void open(Consumer<MainWindow> first) {
        InstantSource clock = InstantSource.system();
        FxBackground background = new FxBackground();
        Network network = new Network(new FixedLoopbackDns(), OutsideNames.NOBODY);
        shown = ShownWindow.of(
                new Surroundings(new KubeSources(clock), background, "0.1.0", network, url -> browser.accept(url)),
                new Memory(new SettingsStore(folder), background, clock),
                first);
    }

    private void answer(String words) {
        press(".consent-dialog .button", words);
    }

    private void press(String buttons, String words) {
        Toolkit.onFxThread(() -> {
            root().lookupAll(buttons).stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals(words))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private void closeWindow() {
        shown.close();
    }

    private Parent root() {
        return shown.root();
    }
}
