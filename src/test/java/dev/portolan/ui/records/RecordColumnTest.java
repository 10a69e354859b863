// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordColumnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME | Name | _http._tcp.quote.kiada.svc.cluster.local.
            TTL  | TTL  | 30
            TYPE | Type | SRV
            DATA | Data | 0 100 80 quote.kiada.svc.cluster.local.
            FROM | From | Service quote spec.clusterIP
            """)
    void columnShowsItsPartOfTheRecord(RecordColumn column, String title, String text) {
        assertThat(column.title()).isEqualTo(title);
        assertThat(column.text(Quote.whole().entries().get(1))).isEqualTo(text);
    }

    @Test
    void missingRecordHasNoTtlAndSaysWhatIsAnswered() {
        RecordRow.Entry missing = Quote.whole().entries().getLast();

        assertThat(RecordColumn.TTL.text(missing)).isEqualTo("–");
        assertThat(RecordColumn.DATA.text(missing)).isEqualTo("0 answers: the Service is single-stack");
    }

    @Test
    void zoneOfNameAndTargetIsToldFromTheirOwnPart() {
        RecordCells cells = Quote.whole().entries().get(1).cells();

        assertThat(cells.name().own()).isEqualTo("_http._tcp.quote");
        assertThat(cells.data().own()).isEqualTo("0 100 80 quote");
        assertThat(cells.data().zone()).isEqualTo(".kiada.svc.cluster.local.");
    }

    @Test
    void addressesAreOrderedByNumber() {
        assertThat(ordered(
                        RecordColumn.DATA,
                        "q.kiada 30 SRV 0 1 1 a.",
                        "q.kiada 30 A 10.244.10.1",
                        "q.kiada 30 A 10.244.2.10",
                        "q.kiada 30 A 10.244.2.9",
                        "q.kiada 30 A 200.0.0.1"))
                .containsExactly("10.244.2.9", "10.244.2.10", "10.244.10.1", "200.0.0.1", "0 1 1 a.");
    }

    @Test
    void namesAreOrderedByLabelsFromTheRight() {
        assertThat(ordered(
                        RecordColumn.NAME, "b.kiada 30 A 1.0.0.2", "z.default 30 A 1.0.0.1", "a.b.kiada 30 A 1.0.0.3"))
                .containsExactly("1.0.0.1", "1.0.0.2", "1.0.0.3");
    }

    @Test
    void ttlIsOrderedByNumber() {
        assertThat(ordered(RecordColumn.TTL, "a.kiada 300 A 1.0.0.3", "a.kiada 5 A 1.0.0.1", "a.kiada 30 A 1.0.0.2"))
                .containsExactly("1.0.0.1", "1.0.0.2", "1.0.0.3");
    }

    private static List<String> ordered(RecordColumn column, String... records) {
        return Stream.of(Quote.list(records))
                .flatMap(list -> list.entries().stream())
                .sorted(column.order())
                .map(entry -> entry.cells().data().full())
                .toList();
    }
}
