// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void demoHasTheNumbersOfTheDesigns() {
        Summary summary = Reports.kiada().summary();

        assertThat(summary.types()).isEqualTo("18 A, 18 SRV, 10 PTR, 1 CNAME");
        assertThat(summary.readiness()).isEqualTo(new Readiness(15, 16));
        assertThat(summary.records()).isEqualTo(47);
        assertThat(summary.rows()).hasSize(6);
        assertThat(Reports.cluster().summary().records()).isEqualTo(58);
        assertThat(Reports.quote().summary().records()).isEqualTo(4);
    }

    @Test
    void titleSaysWhatItIsAbout() {
        assertThat(Reports.quote().title()).isEqualTo("DNS records of Service quote in namespace kiada");
        assertThat(Reports.kiada().title()).isEqualTo("DNS records of namespace kiada");
        assertThat(Reports.cluster().title()).isEqualTo("DNS records of cluster kind-kind");
    }

    @Test
    void fileIsNamedAfterTheScopeAndTheDayOfThePicture() {
        assertThat(Reports.quote().fileName(ReportFormat.HTML)).isEqualTo("kiada-quote-2026-03-17.html");
        assertThat(Reports.kiada().fileName(ReportFormat.MARKDOWN)).isEqualTo("kiada-2026-03-17.md");
        assertThat(Reports.cluster().fileName(ReportFormat.ZONE)).isEqualTo("kind-kind-2026-03-17.zone");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void sameInputGivesTheSameBytes(ReportFormat format) throws IOException, ProblemException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Reports.cluster().save(format, one, Progress.NONE);
        Reports.cluster().save(format, other, Progress.NONE);

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void linesEndWithLineFeedAloneAndTheLastOneToo(ReportFormat format) {
        assertThat(Reports.text(Reports.cluster(), format)).doesNotContain("\r").endsWith("\n");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void progressCountsServicesToTheEnd(ReportFormat format) throws IOException {
        List<String> told = new ArrayList<>();
        Reports.kiada().write(format, Files.newBufferedWriter(folder.resolve("kiada")), new Progress() {
            @Override
            public void written(int services, int of) {
                told.add(services + "/" + of);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(told).containsExactly("1/6", "2/6", "3/6", "4/6", "5/6", "6/6");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void cancelledReportLeavesNothing(ReportFormat format) throws IOException {
        Progress cancelled = new Progress() {
            @Override
            public void written(int services, int of) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> Reports.kiada().save(format, folder.resolve("kiada"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void fileThatExistsStaysUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("kiada.html"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half of the new");
                    out.flush();
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Could not write " + file + ": no space left on device. Nothing was saved.");
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void fileThatExistsIsReplacedAndKeepsItsPermissions() throws IOException, ProblemException {
        Path file = Files.writeString(folder.resolve("kiada.html"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        AtomicFile.write(file, out -> out.write("new"));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void linkIsKeptAndItsTargetReplaced() throws IOException, ProblemException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.write(link, out -> out.write("new"));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasContent("new");
    }

    @Test
    void folderThatDoesNotExistIsToldInWords() {
        Path file = folder.resolve("missing").resolve("kiada.html");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write("new")))
                .hasMessage("Could not write " + file + ": its folder does not exist. Nothing was saved.");
    }

    @Test
    void folderInPlaceOfTheFileIsToldInWords() {
        assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write("new")))
                .hasMessage("Could not write " + folder + ": it is a folder. Nothing was saved.");
    }

    @Test
    void homeIsShownAsATilde() {
        Path file = Path.of(System.getProperty("user.home"), "no such folder", "kiada.html");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write("new")))
                .hasMessageStartingWith("Could not write ~/no such folder/kiada.html: ");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
