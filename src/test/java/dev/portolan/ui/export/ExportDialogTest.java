// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.ReportFormat;
import dev.portolan.testing.DemoWorld;
import dev.portolan.testing.DirectBackground;
import dev.portolan.testing.ShownPicture;
import dev.portolan.testing.Toolkit;
import dev.portolan.ui.fx.FocusRings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class ExportDialogTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private ExportViewModel model;
    private ExportDialog dialog;

    @BeforeEach
    void open() {
        ShownPicture picture = new ShownPicture().show(DemoWorld.snapshot(), "kiada/quote");
        model = Toolkit.onFxThread(() -> new ExportViewModel(
                picture.property().get(),
                new DirectBackground(),
                new RecordingExportWindow(folder, asked),
                UnaryOperator.identity()));
        dialog = Toolkit.onFxThread(() -> new ExportDialog(model));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(dialog)), 700, 700);
    }

    @Test
    void offersScopesWithTheirContentsAndEveryFormat() {
        assertThat(Toolkit.texts(dialog))
                .contains("Service", "4 records", "6 services, 47 records", "Whole cluster")
                .contains("HTML", "one file", "Markdown", "CSV", "JSON", "Zone file", "RFC 1035");
    }

    @Test
    void choicesReachTheFileName() {
        choose("CSV, records only");
        choose("Whole cluster");

        assertThat(((TextField) dialog.lookup(".text-field")).getText()).endsWith("demo-2026-03-17.csv");
    }

    @Test
    void exportSavesAndOffersToOpen() {
        choose("CSV, records only");

        press("Export");

        assertThat(folder.resolve("kiada-2026-03-17.csv")).exists();
        assertThat(Toolkit.texts(dialog)).contains("Saved kiada-2026-03-17.csv", "Open", "Show in folder", "Done");

        press("Show in folder");
        press("Done");

        assertThat(asked).containsExactly("show kiada-2026-03-17.csv", "close");
    }

    @Test
    void enterExportsAlsoFromAChoice() {
        Node choice = dialog.lookup(".radio-button");

        Toolkit.press(choice, "Enter");

        assertThat(folder.resolve("kiada-2026-03-17.html")).exists();
    }

    @Test
    void failureIsToldAndTheDialogStays() {
        Toolkit.onFxThread(() -> {
            model.fileProperty().set(folder.resolve("no/such/folder.html").toString());
            return true;
        });

        press("Export");

        assertThat(Toolkit.texts(dialog)).anyMatch(text -> text != null && text.contains("Nothing was saved."));
        assertThat(asked).isEmpty();
        assertThat(Files.exists(folder.resolve("no"))).isFalse();
    }

    @Test
    void scopeThatHasTheKeyboardShowsIt() {
        Toolkit.onFxThread(() -> {
            FocusRings.install(dialog.getScene());
            return true;
        });
        Toolkit.press(dialog, "Tab");
        Toolkit.onFxThread(() -> {
            dialog.lookup(".radio-button").requestFocus();
            dialog.applyCss();
            return true;
        });

        assertThat(dialog.lookupAll(".export-option > .radio-button > .radio").stream()
                        .map(Region.class::cast)
                        .filter(mark -> mark.getBorder() != null))
                .hasSize(1);
    }

    @Test
    void escapeCloses() {
        Toolkit.press(dialog, "Esc");

        assertThat(asked).containsExactly("close");
        assertThat(model.formatProperty().get()).isEqualTo(ReportFormat.HTML);
    }

    private void choose(String text) {
        Toolkit.onFxThread(() -> {
            dialog.lookupAll("*").stream()
                    .filter(node -> node instanceof RadioButton button
                            && button.getText().equals(text))
                    .forEach(button -> ((RadioButton) button).fire());
            return true;
        });
    }

    private void press(String text) {
        Toolkit.onFxThread(() -> {
            dialog.lookupAll("*").stream()
                    .filter(node ->
                            node instanceof Button button && button.getText().equals(text))
                    .findFirst()
                    .ifPresent(button -> ((Button) button).fire());
            return true;
        });
    }
}
