// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordQueryTest {

    @Test
    void groupsFollowInOrderAndAlsoAnsweredIsFolded() {
        assertThat(shown(RecordQuery.START.rows(Quote.whole())))
                .containsExactly(
                        "A 10.96.161.97",
                        "SRV 0 100 80 quote.kiada.svc.cluster.local.",
                        "SRV 0 100 80 quote.kiada.svc.cluster.local.",
                        "PTR quote.kiada.svc.cluster.local.",
                        "> ALSO_ANSWERED 1",
                        "v NOT_GENERATED 1",
                        "AAAA 0 answers: the Service is single-stack");
    }

    @Test
    void togglingFoldsAndUnfolds() {
        RecordQuery query = RecordQuery.START.toggled(RecordGroup.ALSO_ANSWERED).toggled(RecordGroup.NOT_GENERATED);

        assertThat(shown(query.rows(Quote.whole())))
                .endsWith("v ALSO_ANSWERED 1", "A 10.96.161.97", "> NOT_GENERATED 1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SRV,            2
            srv _http,      1
            97.161,         1
            10.96.161.97,   2
            single-stack,   1
            spec.clusterIP, 5
            port:8080,      0
            '  ',           5
            """)
    void filterMatchesEveryCell(String text, int expected) {
        RecordQuery query = RecordQuery.START.filteredBy(RecordFilter.of(text));

        assertThat(query.rows(Quote.whole()).stream().filter(RecordRow.Entry.class::isInstance))
                .hasSize(expected);
    }

    @Test
    void filterShowsWhatAFoldedGroupHides() {
        RecordQuery query = RecordQuery.START.filteredBy(RecordFilter.of("_http a 10.96"));

        assertThat(shown(query.rows(Quote.whole()))).containsExactly("v ALSO_ANSWERED 1", "A 10.96.161.97");
    }

    @Test
    void orderActsInsideTheGroups() {
        RecordQuery query =
                RecordQuery.START.orderedBy(RecordColumn.TYPE.order().reversed());

        assertThat(shown(query.rows(Quote.whole())))
                .startsWith("SRV 0 100 80 quote.kiada.svc.cluster.local.")
                .endsWith("v NOT_GENERATED 1", "AAAA 0 answers: the Service is single-stack");
    }

    @Test
    void neighboursOfOneNameAndTypeAreOneBlock() {
        RecordList list = Quote.list(
                "a.kiada 30 A 10.0.0.1", "a.kiada 30 A 10.0.0.2", "b.kiada 30 A 10.0.0.3", "b.kiada 30 SRV 0 50 1 x.");

        assertThat(RecordQuery.START.rows(list).stream()
                        .map(row -> row instanceof RecordRow.Entry entry && entry.repeats()))
                .containsExactly(false, true, false, false);
    }

    private static List<String> shown(List<RecordRow> rows) {
        return rows.stream()
                .map(row -> switch (row) {
                    case RecordRow.Head(var group, var count, var open) -> (open ? "v " : "> ") + group + " " + count;
                    case RecordRow.Entry entry ->
                        entry.cells().type() + " " + entry.cells().data().full();
                })
                .toList();
    }
}
