// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.ReportFormat;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ShownPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportViewModelTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();

    @Test
    void namespaceIsChosenAtFirstAndCountsAreThoseOfThePicture() {
        ExportViewModel model = dialog();

        assertThat(model.choices().stream().map(choice -> choice.kind() + " " + choice.name()))
                .containsExactly("Service quote", "Namespace kiada", "Whole cluster ");
        assertThat(model.contents()).containsExactly("4 records", "6 services, 47 records", "8 services, 58 records");
        assertThat(model.choiceProperty().get().name()).isEqualTo("kiada");
    }

    @Test
    void nameFollowsScopeAndFormat() {
        ExportViewModel model = dialog();
        assertThat(model.fileProperty().get()).endsWith("/kiada-2026-03-17.html");

        model.formatProperty().set(ReportFormat.CSV);
        assertThat(model.fileProperty().get()).endsWith("/kiada-2026-03-17.csv");

        model.choiceProperty().set(model.choices().getFirst());
        assertThat(model.fileProperty().get()).endsWith("/kiada-quote-2026-03-17.csv");
    }

    @Test
    void nameThatAPersonWroteStays() {
        ExportViewModel model = dialog();
        model.fileProperty().set("/tmp/mine.html");

        model.choiceProperty().set(model.choices().getFirst());
        assertThat(model.fileProperty().get()).isEqualTo("/tmp/mine.html");

        model.formatProperty().set(ReportFormat.MARKDOWN);
        assertThat(model.fileProperty().get()).isEqualTo("/tmp/mine.md");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void reportIsSaved(ReportFormat format) throws IOException {
        ExportViewModel model = dialog();
        model.formatProperty().set(format);

        model.export();

        Path saved = folder.resolve("kiada-2026-03-17." + format.extension());
        assertThat(model.stateProperty().get()).isEqualTo(new ExportState.Saved(saved));
        assertThat(Files.readString(saved)).contains("quiz-pods");

        model.open();
        model.showInFolder();
        assertThat(asked).containsExactly("open " + saved.getFileName(), "show " + saved.getFileName());
    }

    @Test
    void progressCountsTheServices() {
        List<ExportState> seen = new ArrayList<>();
        ExportViewModel model = dialog();
        model.formatProperty().set(ReportFormat.CSV);
        model.stateProperty().subscribe(state -> seen.add(state));

        model.export();

        assertThat(seen).contains(new ExportState.Writing(0, 0), new ExportState.Writing(4, 6));
        assertThat(new ExportState.Writing(3, 6).part()).isEqualTo(0.5);
        assertThat(new ExportState.Writing(0, 0).part()).isNegative();
    }

    @Test
    void cancellingLeavesNoFile() throws IOException {
        ExportViewModel model = dialog();
        model.formatProperty().set(ReportFormat.CSV);
        model.stateProperty().subscribe(state -> {
            if (state instanceof ExportState.Writing(int services, int _) && services == 2) {
                model.cancel();
            }
        });

        model.export();

        assertThat(model.stateProperty().get()).isEqualTo(new ExportState.Choosing());
        assertThat(content(folder)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void cancellingWhileNothingIsWrittenClosesTheDialog() {
        dialog().cancel();

        assertThat(asked).containsExactly("close");
    }

    @Test
    void failureIsToldInWordsAndGoesWithTheNextTry() {
        ExportViewModel model = dialog();
        model.formatProperty().set(ReportFormat.CSV);
        model.fileProperty().set(folder.resolve("missing/x.csv").toString());

        model.export();

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        ExportState.Failed.class,
                        failed -> assertThat(failed.problem().line())
                                .contains("its folder does not exist", "Nothing was saved."));

        model.fileProperty().set(folder.resolve("x.csv").toString());
        assertThat(model.stateProperty().get()).isEqualTo(new ExportState.Choosing());
    }

    @Test
    void fileThatExistsIsToldBeforeItIsReplaced() throws IOException {
        Files.createFile(folder.resolve("old.html"));
        ExportViewModel model = dialog();
        assertThat(model.replacingProperty().get()).isFalse();

        model.choose(folder.resolve("old.html"));

        assertThat(model.replacingProperty().get()).isTrue();
    }

    @Test
    void exportNeedsAFile() {
        ExportViewModel model = dialog();
        assertThat(model.ready().get()).isTrue();

        model.fileProperty().set(" ");

        assertThat(model.ready().get()).isFalse();
    }

    @Test
    void withoutAServiceOnlyTheClusterIsOffered() {
        ExportViewModel model = dialog(new ShownPicture().show(DemoWorld.snapshot(), "kiada/nobody"));

        assertThat(model.choices()).extracting(ExportChoice::kind).containsExactly("Whole cluster");
    }

    @Test
    void whatWasJustSavedIsNotCalledAnOldFile() {
        ExportViewModel model = dialog();
        model.formatProperty().set(ReportFormat.CSV);

        model.export();

        assertThat(model.replacingProperty().get()).isFalse();
    }

    private ExportViewModel dialog() {
        return dialog(new ShownPicture().show(DemoWorld.snapshot(), "kiada/quote"));
    }

    private ExportViewModel dialog(ShownPicture picture) {
        return new ExportViewModel(
                picture.property().get(),
                new DirectBackground(),
                new RecordingExportWindow(folder, asked),
                UnaryOperator.identity());
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
