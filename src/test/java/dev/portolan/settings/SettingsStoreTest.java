// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {

    private static final Settings CHOSEN = new Settings(
            new Appearance(Appearance.ThemeChoice.DARK, 15),
            new Placement(20, 30, 1200, 800, true),
            Map.of("sidebar.width", 300.0),
            new KnownSources(
                    List.of(new RecentSource(
                            RecentSource.Kind.SNAPSHOT,
                            "all.yaml",
                            List.of(Path.of("/home/ada/all.yaml")),
                            "snapshot, 8 services",
                            Instant.parse("2026-03-16T17:40:00Z"))),
                    Set.of(KnownSources.fingerprint(List.of("aws", "eks", "get-token"))),
                    Map.of("prod-eu", Set.of("payments", "shop"))),
            new Selection("kiada", "quote", "DIAGRAM"));

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        SettingsStore store = new SettingsStore(folder.resolve("portolan"));

        store.save(CHOSEN);

        assertThat(store.load()).isEqualTo(new SettingsStore.Loaded(CHOSEN, ""));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        new SettingsStore(folder).save(CHOSEN);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("settings.json");
        }
    }

    @Test
    void allowedProgramIsKnownAgainButNotWrittenDown() throws IOException {
        SettingsStore store = new SettingsStore(folder);
        store.save(Settings.DEFAULT.allowing(List.of("login", "--password", "hunter2")));

        KnownSources sources = store.load().settings().sources();
        assertThat(sources.mayRun(List.of("login", "--password", "hunter2"))).isTrue();
        assertThat(sources.mayRun(List.of("login", "--password hunter2"))).isFalse();
        assertThat(Files.readString(folder.resolve("settings.json"))).doesNotContain("hunter2", "login");
    }

    @Test
    void addedNamespacesAreKeptByContext() {
        Settings settings = Settings.DEFAULT
                .withNamespace("prod", "shop")
                .withNamespace("prod", "payments")
                .withNamespace("dev", "x");

        assertThat(settings.sources().namespaces())
                .isEqualTo(Map.of("prod", Set.of("shop", "payments"), "dev", Set.of("x")));
    }

    @Test
    void missingFileMeansTheDefaults() {
        assertThat(new SettingsStore(folder).load()).isEqualTo(new SettingsStore.Loaded(Settings.DEFAULT, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"appearance\": ", "[]", "theme: dark", ""})
    void brokenFileIsToldAndKeptAside(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);

        SettingsStore.Loaded loaded = new SettingsStore(folder).load();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.trouble()).contains("could not be read").contains("settings.json.broken");
        assertThat(folder.resolve("settings.json.broken")).hasContent(text);
        assertThat(folder.resolve("settings.json")).doesNotExist();
    }

    @Test
    void fileThatIsNestedWithoutEndIsToldAsWell() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "[".repeat(5000));

        assertThat(new SettingsStore(folder).load().trouble()).contains("it is not JSON");
    }

    @Test
    void valueOfAnotherTypeFallsBackAlone() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                {"appearance": {"theme": "SEPIA", "textSize": 99}, "window": {"width": "wide", "height": 800},
                 "recent": [{"kind": "DEMO", "opened": "yesterday"}], "unknown": 1}
                """);

        Settings settings = new SettingsStore(folder).load().settings();

        assertThat(settings.appearance()).isEqualTo(new Appearance(Appearance.ThemeChoice.SYSTEM, 18));
        assertThat(settings.placement().width()).isEqualTo(1440);
        assertThat(settings.placement().height()).isEqualTo(800);
        assertThat(settings.recent()).isEmpty();
    }

    @Test
    void sourceThatIsOpenedAgainMovesToTheFront() {
        RecentSource demo = new RecentSource(RecentSource.Kind.DEMO, "Demo cluster", List.of(), "", Instant.EPOCH);
        RecentSource kind = new RecentSource(RecentSource.Kind.CONTEXT, "kind", List.of(), "", Instant.EPOCH);

        Settings settings = Settings.DEFAULT.opened(demo).opened(kind).opened(demo);

        assertThat(settings.recent()).containsExactly(demo, kind);
    }
}
