// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.report.ReportFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormatsTest {

    private static final String ALL = "html, md, csv, json, zone";

    @Test
    void fileTellsItsFormatUnlessAnotherIsNamed() throws UsageException {
        assertThat(ReportFormats.meant(Optional.empty(), Optional.of("kiada.HTML")))
                .isEqualTo(ReportFormat.HTML);
        assertThat(ReportFormats.meant(Optional.of("csv"), Optional.of("kiada.html")))
                .isEqualTo(ReportFormat.CSV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.pdf", "kiada", "reports.d/kiada"})
    void fileThatTellsNoFormatIsNamed(String file) {
        assertThatThrownBy(() -> ReportFormats.meant(Optional.empty(), Optional.of(file)))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "-f is \"" + file + "\", which ends with none of " + ALL + "; name one of these with --format");
    }

    @Test
    void standardOutputTellsNoFormat() {
        assertThatThrownBy(() -> ReportFormats.meant(Optional.empty(), Optional.of("-")))
                .isInstanceOf(UsageException.class)
                .hasMessage("Name the format with --format, one of " + ALL);
    }
}
