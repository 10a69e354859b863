// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.ReportFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFileTest {

    private final ExportFile files = new ExportFile(Path.of("/home/ann"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            ~/reports/kiada.html, /home/ann/reports/kiada.html
            /tmp/kiada.html,      /tmp/kiada.html
            kiada.html,           /home/ann/kiada.html
            ' /tmp/a b.html ',    /tmp/a b.html
            /tmp/../etc/x.html,   /etc/x.html
            """)
    void textDenotesAPath(String text, String path) {
        assertThat(files.parse(text)).isEqualTo(Path.of(path));
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "'a\0b'"})
    void textThatDenotesNoPathIsRefused(String text) {
        assertThat(files.parse(text)).isNull();
    }

    @Test
    void homeFolderIsATilde() {
        assertThat(files.text(Path.of("/home/ann/reports/x.html"))).isEqualTo("~/reports/x.html");
        assertThat(files.text(Path.of("/home/annabel/x.html"))).isEqualTo("/home/annabel/x.html");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ~/mine.html, ~/mine.csv
            ~/mine.txt,  ~/mine.txt
            ~/mine,      ~/mine
            """)
    void nameFollowsTheFormatIfItHadItsEnd(String before, String after) {
        assertThat(ExportFile.renamed(before, ReportFormat.HTML, ReportFormat.CSV))
                .isEqualTo(after);
    }
}
