// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.zone.MissingRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

class RecordExplanationTest {

    private static final RecordList WHOLE = Quote.whole();

    @Test
    void generatedRecordTellsWhenItGoesAway() {
        RecordExplanation why = explained(WHOLE, 0);

        assertThat(why.title()).isEqualTo("Why this record exists");
        assertThat(why.endingLabel()).isEqualTo("Goes away when");
        assertThat(why.ending()).isEqualTo("the Service is deleted.");
        assertThat(why.steps()).hasSize(1);
        assertThat(why.isBeyondTheSpecification()).isFalse();
    }

    @Test
    void recordThatOnlyCoreDnsAnswersSaysSo() {
        assertThat(explained(WHOLE, 4).isBeyondTheSpecification()).isTrue();
    }

    @Test
    void missingRecordIsExplainedToo() {
        RecordExplanation why = explained(WHOLE, 5);

        assertThat(why.title()).isEqualTo("Why this record is not generated");
        assertThat(why.endingLabel()).isEqualTo("Appears when");
        assertThat(why.facts().decoded()).isEmpty();
    }

    @Test
    void recordThatWentIsExplainedInThePast() {
        RecordList gone = RecordList.EMPTY.since(WHOLE);

        assertThat(explained(gone, 0).title()).isEqualTo("Why this record existed");
    }

    @Test
    void serviceRecordIsDecoded() {
        assertThat(explained(WHOLE, 1).facts().decoded().stream()
                        .map(part -> part.name() + " " + part.value() + " " + part.meaning()))
                .containsExactly(
                        "Priority 0 always 0 in cluster DNS",
                        "Weight 100 100 shared by 1 target",
                        "Port 80 the Service port, not the container port",
                        "Target quote the Service, which answers its cluster IP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1    | 100 | 100 shared by 1 target
            4    | 25  | 100 shared by 4 targets
            2    | 33  | 100 shared by 3 matches, equal ones answered once
            1840 | 1   | 100 shared by 1,840 targets
            """)
    void weightIsExplained(int answers, int weight, String meaning) {
        RecordRow.Entry entry = Quote.list("q.kiada 30 SRV 0 " + weight + " 80 q.kiada.svc.cluster.local.")
                .entries()
                .getFirst();

        assertThat(new DataDecoder(null).decode(entry, answers).get(1).meaning())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quote.kiada 30 A 10.96.161.97                             | dig +short +search quote
            quote.kiada 30 AAAA fd00::1                               | dig +short +search AAAA quote
            _http._tcp.quote.kiada 30 SRV 0 100 80 quote.             | dig +short +search SRV _http._tcp.quote
            time-api.kiada 30 CNAME worldtimeapi.org.                 | dig +search time-api
            97.161.96.10.in-addr.arpa. 30 PTR quote.                  | dig +short -x 10.96.161.97
            dns-version.cluster.local. 28800 TXT 1.1.0                | dig +short TXT dns-version.cluster.local.
            a\\;b.kiada 30 A 10.0.0.1                                 | dig +short +search 'a\\;b'
            """)
    void commandAsksForTheRecord(String record, String command) {
        assertThat(DigCommand.of(Quote.list(record).entries().getFirst())).isEqualTo(command);
    }

    @Test
    void commandForAMissingRecordShowsTheStatus() {
        assertThat(DigCommand.of(WHOLE.entries().getLast())).isEqualTo("dig +search AAAA quote");
    }

    @Test
    void recordsBecomeZoneFileLinesAndMissingOnesComments() {
        assertThat(WHOLE.entries().stream().map(ZoneLine::of))
                .contains(
                        "quote.kiada.svc.cluster.local. 30 IN A 10.96.161.97",
                        "_http._tcp.quote.kiada.svc.cluster.local. 30 IN SRV 0 100 80 quote.kiada.svc.cluster.local.",
                        "; quote.kiada.svc.cluster.local. AAAA 0 answers: the Service is single-stack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO_DATA    | 0 answers: r
            NAME_ERROR | no such name: r
            LEFT_OUT   | left out of the answer: r
            NOT_KNOWN  | not known: r
            """)
    void absenceNamesWhatIsAnswered(MissingRecord.Outcome outcome, String text) {
        ServiceRecords records =
                new ServiceRecords(List.of(), List.of(), List.of(Quote.missing("q.kiada", Type.A, outcome, "r")));

        assertThat(RecordList.of(records, Quote.DOMAIN)
                        .entries()
                        .getFirst()
                        .cells()
                        .data()
                        .full())
                .isEqualTo(text);
    }

    @Test
    void whatNobodyCanTellIsNotCalledNotGenerated() {
        RecordList list = RecordList.of(
                new ServiceRecords(
                        List.of(),
                        List.of(),
                        List.of(Quote.missing("q.kiada", Type.A, MissingRecord.Outcome.NOT_KNOWN, "r"))),
                Quote.DOMAIN);

        assertThat(explained(list, 0).title()).isEqualTo("Why nobody can tell of this record");
    }

    private static RecordExplanation explained(RecordList list, int index) {
        return RecordExplanation.of(list.entries().get(index), list, new DataDecoder(null));
    }
}
