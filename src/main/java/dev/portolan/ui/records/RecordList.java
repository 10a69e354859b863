// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Mark;
import dev.portolan.ui.fx.Marks;
import dev.portolan.zone.DerivedRecord;
import dev.portolan.zone.MissingRecord;
import dev.portolan.zone.ServiceRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one Service in the order in which they are derived, group by group, with what the last picture did to each.
 *
 * @param entries the entries
 */
record RecordList(List<RecordRow.Entry> entries) {

    static final RecordList EMPTY = new RecordList(List.of());

    RecordList {
        entries = List.copyOf(entries);
    }

    static RecordList of(ServiceRecords records, String clusterDomain) {
        List<RecordRow.Entry> entries = new ArrayList<>();
        records.main().forEach(record -> entries.add(generated(RecordGroup.MAIN, record, clusterDomain)));
        records.alsoAnswered()
                .forEach(record -> entries.add(generated(RecordGroup.ALSO_ANSWERED, record, clusterDomain)));
        Map<RecordKey, Integer> alike = new HashMap<>();
        for (MissingRecord record : records.notGenerated()) {
            RecordKey key = RecordKey.of(record);
            int before = alike.merge(key, 1, Integer::sum) - 1;
            entries.add(missing(key.behind(before), record, clusterDomain));
        }
        return new RecordList(entries);
    }

    Stream<RecordRow.Entry> of(RecordGroup group) {
        return entries.stream().filter(entry -> entry.key().group() == group);
    }

    /** How many records of that group there are, without those that are gone. */
    int count(RecordGroup group) {
        return (int) of(group).filter(entry -> !entry.mark().isGone()).count();
    }

    Optional<RecordRow.Entry> find(@Nullable RecordKey key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** How many records answer together with that one. */
    int answersOf(RecordRow.Entry entry) {
        return (int)
                entries.stream().filter(other -> other.isAnsweredWith(entry)).count();
    }

    /**
     * This list with marks that tell it from an earlier one of the same Service; what went stays where it was. Absences are
     * not marked: what they say is told by the records that came and went.
     */
    RecordList since(RecordList before) {
        List<RecordRow.Entry> all = new ArrayList<>(Marks.since(before.generated(), generated()));
        of(RecordGroup.NOT_GENERATED).forEach(all::add);
        return new RecordList(all);
    }

    private List<RecordRow.Entry> generated() {
        return entries.stream()
                .filter(entry -> entry.key().group() != RecordGroup.NOT_GENERATED)
                .toList();
    }

    /** This list a moment later. */
    RecordList settled() {
        return new RecordList(Marks.settled(entries));
    }

    /** This list without what went. */
    RecordList withoutGone() {
        return new RecordList(Marks.withoutGone(entries));
    }

    private static RecordRow.Entry generated(RecordGroup group, DerivedRecord record, String clusterDomain) {
        return new RecordRow.Entry(
                RecordKey.of(group, record),
                new RecordSubject.Generated(record),
                RecordCells.of(record, clusterDomain),
                Mark.NONE,
                false);
    }

    private static RecordRow.Entry missing(RecordKey key, MissingRecord record, String clusterDomain) {
        return new RecordRow.Entry(
                key, new RecordSubject.Missing(record), RecordCells.of(record, clusterDomain), Mark.NONE, false);
    }
}
