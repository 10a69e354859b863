// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.NamedSource;
import dev.portolan.kube.KubeSources;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.FakeApiServer;
import dev.portolan.testing.KubeconfigText;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Snapshots;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.FxBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A cluster of which nothing may be read until a person names a namespace. */
@ExtendWith(Toolkit.class)
class WindowNoAccessTest {

    private static final String WIDE =
            "services is forbidden: User \"dev\" cannot list resource \"services\" in API group \"\" at the cluster scope";

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final FakeApiServer server = FakeApiServer.plain();
    private ShownWindow shown;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        Snapshots.resource("/dev/portolan/kube/demo.yaml").services().forEach(server::put);
        server.faults().forbid(request -> !request.path().contains("/namespaces/kiada/"), WIDE);
        Path kubeconfig = Files.writeString(
                folder.resolve("config"),
                KubeconfigText.of(server.url()).namespace("payments").toString());
        InstantSource clock = InstantSource.system();
        FxBackground background = new FxBackground();
        shown = ShownWindow.of(
                ShownWindow.alone(new KubeSources(clock), background),
                new Memory(new SettingsStore(folder), background, clock),
                window -> window.open(new NamedSource.Context("test", kubeconfig, ""), null));
        robot.targetWindow(shown.stage());
        until(() -> Seen.any(root(), ".refused-page"));
    }

    @AfterEach
    void close() {
        shown.close();
        server.close();
    }

    @Test
    void pageQuotesTheServerAndTellsWhatToAskFor() {
        assertThat(Toolkit.onFxThread(() -> Seen.text(root(), ".refused-page")))
                .contains(
                        "You may not see the Services of this cluster",
                        WIDE,
                        "Ask your administrator for this ClusterRole",
                        "kind: ClusterRole",
                        "--context test auth can-i list services -A");
    }

    @Test
    void namespaceThatMayBeReadIsReadAlong() throws TimeoutException {
        TextField field = (TextField) root().lookup(".refused-page .text-field");
        Toolkit.onFxThread(() -> {
            field.requestFocus();
            field.setText("kiada");
            return field;
        });

        robot.push(KeyCode.ENTER);

        until(() -> Seen.text(root(), ".service-tree").contains("quote-headless"));
        assertThat(Seen.any(root(), ".refused-page")).isFalse();
    }

    private Parent root() {
        return shown.root();
    }
}
