// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import static dev.portolan.testing.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Kubeconfig;
import dev.portolan.cluster.NamedSource;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.settings.SettingsStore;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.FixedSource;
import dev.portolan.testing.ScriptedSource;
import dev.portolan.testing.Seen;
import dev.portolan.testing.Toolkit;
import dev.portolan.testing.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What tells open sessions apart, in their tabs and in the menu of all of them. */
@ExtendWith(Toolkit.class)
class SessionTabsTest {

    @TempDir
    private Path folder;

    private final ScriptedSource context = new ScriptedSource();
    private ShownWindow shown;

    @BeforeEach
    void open() throws TimeoutException {
        InstantSource clock = InstantSource.fixed(World.CHANGED);
        DirectBackground background = new DirectBackground();
        shown = ShownWindow.of(
                ShownWindow.alone(new Sources(), background),
                new Memory(new SettingsStore(folder), background, clock),
                window -> List.of("prod-26.yaml", "prod-27.json.gz", "prod.yaml.d")
                        .forEach(name -> open(window, name)));
        until(() -> items().size() == 3);
    }

    private static void open(MainWindow window, String name) {
        window.open(new NamedSource.Snapshot(List.of(Path.of(name))), null);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void endingsOfFilesTakeNoRoomInTabs() {
        assertThat(Seen.text(root(), ".session-tab > .label"))
                .contains("prod-26", "prod-27", "prod.yaml.d")
                .doesNotContain("26.yaml", "json");
    }

    @Test
    void menuOfAllNamesThemWholeAndMarksTheOneInFront() throws TimeoutException {
        assertThat(items())
                .extracting(RadioMenuItem::getText)
                .containsExactly("prod-26.yaml", "prod-27.json.gz", "prod.yaml.d");
        assertThat(marked()).containsExactly("prod.yaml.d");

        fire(0);
        until(() -> Seen.text(root(), ".session-tab:selected").startsWith("prod-26"));
        assertThat(marked()).containsExactly("prod-26.yaml");

        fire(0);
        assertThat(marked()).containsExactly("prod-26.yaml");
    }

    @Test
    void menuOfAllFollowsANameThatChanges() throws TimeoutException {
        Toolkit.onFxThread(() -> {
            shown.window().open(new NamedSource.Context("scripted", null, ""), null);
            return true;
        });
        context.tell(DemoWorld.snapshot());
        context.listener().state(new SourceState.Live(World.CHANGED));
        until(() -> items().size() == 4);

        context.listener().described(new SourceDescription(SourceDescription.Kind.CONTEXT, "renamed.yaml", "", ""));

        until(() -> items().getLast().getText().equals("renamed.yaml"));
        assertThat(Seen.text(root(), ".session-tab > .label")).contains("renamed.yaml");
    }

    @Test
    void menuOfAllTellsSessionsOfOneNameByTheirAddresses() throws TimeoutException {
        Toolkit.onFxThread(() -> {
            shown.window().open(new NamedSource.Context("scripted", null, ""), null);
            return true;
        });
        context.tell(DemoWorld.snapshot());
        context.listener().state(new SourceState.Live(World.CHANGED));
        context.listener()
                .described(new SourceDescription(SourceDescription.Kind.CONTEXT, "prod.yaml.d", "10.0.0.9:6443", ""));
        until(() -> items().getLast().getText().equals("prod.yaml.d"));

        Toolkit.onFxThread(() -> {
            MenuButton all = (MenuButton) root().lookup(".all-sessions");
            all.show();
            all.hide();
            return true;
        });

        assertThat(items())
                .extracting(RadioMenuItem::getText)
                .containsExactly("prod-26.yaml", "prod-27.json.gz", "prod.yaml.d", "prod.yaml.d, 10.0.0.9:6443");
    }

    private void fire(int index) {
        Toolkit.onFxThread(() -> {
            items().get(index).fire();
            return true;
        });
    }

    private List<String> marked() {
        return items().stream()
                .filter(RadioMenuItem::isSelected)
                .map(RadioMenuItem::getText)
                .toList();
    }

    private List<RadioMenuItem> items() {
        return ((MenuButton) root().lookup(".all-sessions"))
                .getItems().stream().map(RadioMenuItem.class::cast).toList();
    }

    private Parent root() {
        return shown.root();
    }

    /** Snapshots named by their files, and one context. */
    private final class Sources implements ClusterSources {

        @Override
        public Kubeconfig kubeconfig(@Nullable Path file) {
            return new Kubeconfig(List.of(), List.of(), "", List.of());
        }

        @Override
        public Kubeconfig kubeconfigAfter(@Nullable Path file, Kubeconfig before) {
            return before;
        }

        @Override
        public ClusterSource context(String name, @Nullable Path file) {
            return context;
        }

        @Override
        public ClusterSource snapshot(List<Path> paths) {
            return FixedSource.of(paths.getFirst().toString(), DemoWorld.snapshot(), World.CHANGED);
        }

        @Override
        public ClusterSource demo() {
            return context;
        }
    }
}
