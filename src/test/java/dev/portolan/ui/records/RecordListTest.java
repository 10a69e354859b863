// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.ui.fx.Marks;
import dev.portolan.zone.MissingRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

class RecordListTest {

    private static final String ONE = "quiz.kiada 30 A 10.244.1.12";
    private static final String TWO = "quiz.kiada 30 A 10.244.2.14";
    private static final String THREE = "quiz.kiada 30 A 10.244.2.15";

    @Test
    void firstListHasNoMarks() {
        assertThat(shown(Quote.list(ONE, TWO))).containsExactly("10.244.1.12 NONE", "10.244.2.14 NONE");
    }

    @Test
    void whatComesIsAdded() {
        RecordList list = Quote.list(ONE, THREE).since(Quote.list(ONE));

        assertThat(shown(list)).containsExactly("10.244.1.12 NONE", "10.244.2.15 ADDED");
        assertThat(Marks.areFresh(list.entries())).isTrue();
    }

    @Test
    void whatGoesStaysInItsPlaceButIsNotCounted() {
        RecordList list = Quote.list(ONE, THREE).since(Quote.list(ONE, TWO, THREE));

        assertThat(shown(list)).containsExactly("10.244.1.12 NONE", "10.244.2.14 REMOVED", "10.244.2.15 NONE");
        assertThat(list.count(RecordGroup.MAIN)).isEqualTo(2);
    }

    @Test
    void whatGoesFromTheTopStaysAtTheTop() {
        RecordList list = Quote.list(THREE).since(Quote.list(ONE, TWO, THREE));

        assertThat(shown(list)).containsExactly("10.244.1.12 REMOVED", "10.244.2.14 REMOVED", "10.244.2.15 NONE");
    }

    @Test
    void anotherWeightIsAChangeAndNotAnotherRecord() {
        RecordList before = Quote.list("quiz.kiada 30 SRV 0 33 80 a.quiz.kiada.svc.cluster.local.");
        RecordList after = Quote.list("quiz.kiada 30 SRV 0 50 80 a.quiz.kiada.svc.cluster.local.");

        assertThat(shown(after.since(before))).containsExactly("0 50 80 a.quiz.kiada.svc.cluster.local. CHANGED");
    }

    @Test
    void anotherTtlIsAChange() {
        RecordList list = Quote.list("quiz.kiada 5 A 10.244.1.12").since(Quote.list(ONE));

        assertThat(shown(list)).containsExactly("10.244.1.12 CHANGED");
    }

    @Test
    void aMomentLaterOnlyWhatWentIsStillMarked() {
        RecordList list = Quote.list(ONE, THREE).since(Quote.list(ONE, TWO)).settled();

        assertThat(shown(list)).containsExactly("10.244.1.12 NONE", "10.244.2.14 GONE", "10.244.2.15 NONE");
        assertThat(Marks.areFresh(list.entries())).isFalse();
        assertThat(Marks.holdGone(list.entries())).isTrue();
    }

    @Test
    void whatWentStaysThroughFurtherPictures() {
        RecordList list = Quote.list(ONE).since(Quote.list(ONE, TWO)).settled();

        assertThat(shown(Quote.list(ONE).since(list))).containsExactly("10.244.1.12 NONE", "10.244.2.14 GONE");
        assertThat(shown(list.withoutGone())).containsExactly("10.244.1.12 NONE");
    }

    @Test
    void whatComesBackIsAddedOnce() {
        RecordList gone = Quote.list(ONE).since(Quote.list(ONE, TWO)).settled();

        assertThat(shown(Quote.list(ONE, TWO).since(gone))).containsExactly("10.244.1.12 NONE", "10.244.2.14 ADDED");
    }

    @Test
    void aMarkOutlivesAPictureThatChangesNothing() {
        RecordList list = Quote.list(ONE, TWO).since(Quote.list(ONE)).since(Quote.list(ONE));

        assertThat(shown(Quote.list(ONE, TWO).since(list))).containsExactly("10.244.1.12 NONE", "10.244.2.14 ADDED");
    }

    @Test
    void recordsOfOneNameAndTypeAreAnsweredTogether() {
        RecordList list = Quote.list(ONE, TWO, "other.kiada 30 A 10.96.0.1");

        assertThat(list.answersOf(list.entries().getFirst())).isEqualTo(2);
    }

    @Test
    void recordsThatAreMissingForTheSameReasonAreToldApart() {
        MissingRecord missing =
                Quote.missing("quiz.kiada", Type.SRV, MissingRecord.Outcome.LEFT_OUT, "quiz-2 is not ready");
        RecordList list =
                RecordList.of(new ServiceRecords(List.of(), List.of(), List.of(missing, missing)), Quote.DOMAIN);

        assertThat(list.entries()).doesNotHaveDuplicates().hasSize(2);
        assertThat(shown(list.since(list)))
                .allMatch(text -> text.endsWith("NONE"))
                .hasSize(2);
    }

    private static List<String> shown(RecordList list) {
        return list.entries().stream()
                .map(entry -> entry.cells().data().full() + " " + entry.mark())
                .toList();
    }
}
