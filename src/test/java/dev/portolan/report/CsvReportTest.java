// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    @Test
    void everyRecordIsALineBelowTheHeading() {
        List<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(Reports.text(Reports.kiada(), ReportFormat.CSV)).stream()
                        .toList();

        assertThat(lines).hasSize(48).allMatch(line -> line.getFieldCount() == 10);
        assertThat(lines.getFirst().getFields())
                .containsExactly(
                        "namespace",
                        "service",
                        "name",
                        "ttl",
                        "class",
                        "type",
                        "data",
                        "from_kind",
                        "from_name",
                        "from_field");
        assertThat(lines)
                .anyMatch(line -> String.join("|", line.getFields())
                        .equals("kiada|quote|_http._tcp.quote.kiada.svc.cluster.local.|30|IN|SRV|"
                                + "0 100 80 quote.kiada.svc.cluster.local.|Service|quote|spec.ports: http"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            =HYPERLINK("x";"y") | '=HYPERLINK("x";"y")
            +1+1                | '+1+1
            -1-2.svc.kiada      | '-1-2.svc.kiada
            @SUM(A1)            | '@SUM(A1)
            ＝1+1                | '＝1+1
            quote.kiada         | quote.kiada
            0 100 80 quote.     | 0 100 80 quote.
            _http._tcp.quote    | _http._tcp.quote
            a=b                 | a=b
            """)
    void cellThatASpreadsheetWouldComputeIsText(String cell, String harmless) {
        assertThat(CsvText.harmless(cell)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void whiteSpaceInFrontOfAFormulaDoesNotHideIt(String cell) {
        assertThat(CsvText.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void emptyCellStaysEmpty() {
        assertThat(CsvText.harmless("")).isEmpty();
    }
}
