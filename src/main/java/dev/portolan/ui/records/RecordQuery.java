// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are shown, and in which order.
 *
 * @param filter what they must match
 * @param open the groups that are unfolded
 * @param order how the entries of a group are ordered; null for the order in which they are derived
 */
record RecordQuery(
        RecordFilter filter,
        Set<RecordGroup> open,
        @Nullable Comparator<RecordRow.Entry> order) {

    /** Everything, with what CoreDNS also answers folded. */
    static final RecordQuery START = new RecordQuery(RecordFilter.of(""), EnumSet.of(RecordGroup.NOT_GENERATED), null);

    RecordQuery {
        open = Set.copyOf(open);
    }

    RecordQuery filteredBy(RecordFilter newFilter) {
        return new RecordQuery(newFilter, open, order);
    }

    RecordQuery orderedBy(@Nullable Comparator<RecordRow.Entry> newOrder) {
        return new RecordQuery(filter, open, newOrder);
    }

    RecordQuery toggled(RecordGroup group) {
        EnumSet<RecordGroup> groups = EnumSet.noneOf(RecordGroup.class);
        groups.addAll(open);
        if (!groups.remove(group)) {
            groups.add(group);
        }
        return new RecordQuery(filter, groups, order);
    }

    /** The rows of the table. While a filter is set no group hides what matches it. */
    List<RecordRow> rows(RecordList list) {
        List<RecordRow> rows = new ArrayList<>();
        for (RecordGroup group : RecordGroup.values()) {
            List<RecordRow.Entry> matching = matching(list, group);
            boolean isOpen = group == RecordGroup.MAIN || !filter.isEmpty() || open.contains(group);
            if (group != RecordGroup.MAIN && !matching.isEmpty()) {
                rows.add(new RecordRow.Head(group, standing(matching), isOpen));
            }
            if (isOpen) {
                rows.addAll(inBlocks(matching));
            }
        }
        return rows;
    }

    private List<RecordRow.Entry> matching(RecordList list, RecordGroup group) {
        var matching = list.of(group).filter(filter::matches);
        return order == null ? matching.toList() : matching.sorted(order).toList();
    }

    private static int standing(List<RecordRow.Entry> entries) {
        return (int) entries.stream().filter(entry -> !entry.mark().isGone()).count();
    }

    private static List<RecordRow.Entry> inBlocks(List<RecordRow.Entry> entries) {
        List<RecordRow.Entry> result = new ArrayList<>(entries.size());
        RecordRow.Entry above = null;
        for (RecordRow.Entry entry : entries) {
            result.add(entry.repeating(above != null && entry.isSameBlockAs(above)));
            above = entry;
        }
        return result;
    }
}
