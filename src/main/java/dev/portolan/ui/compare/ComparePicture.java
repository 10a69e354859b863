// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.changes.Addresses;
import dev.portolan.changes.RecordChange;
import dev.portolan.changes.ServiceDifference;
import dev.portolan.changes.ZoneComparison;
import dev.portolan.ui.fx.ChangeLine;
import dev.portolan.ui.fx.ChangeLines;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as it is shown.
 *
 * @param rows the Services that differ, each with its records below if it is open
 * @param sums how many Services and records differ
 * @param emptiness why there are no rows, null if there are some
 */
record ComparePicture(
        List<CompareRow> rows, String sums, @Nullable Emptiness emptiness) {

    /** So few Services are shown with their records from the start. */
    private static final int FEW = 12;

    ComparePicture {
        rows = List.copyOf(rows);
    }

    static ComparePicture of(ZoneComparison comparison, String clusterDomain, CompareQuery query) {
        ChangeLines lines = new ChangeLines(clusterDomain);
        boolean few = comparison.services().size() <= FEW;
        List<CompareRow> rows = new ArrayList<>();
        for (ServiceDifference one : comparison.services()) {
            if (query.concerns(one)) {
                List<CompareRow.Line> records = lines.of(one.records()).stream()
                        .map(line -> new CompareRow.Line(one.id(), line))
                        .toList();
                CompareRow.Head head = new CompareRow.Head(
                        one.id(), one.kind(), what(one), query.opened().getOrDefault(one.id(), few));
                if (query.matches(head, records)) {
                    rows.add(head);
                    rows.addAll(head.open() ? records : List.of());
                }
            }
        }
        return new ComparePicture(rows, sums(comparison), rows.isEmpty() ? emptiness(comparison, query) : null);
    }

    /** The whole comparison as text, for a file and for the clipboard. */
    static String text(ZoneComparison comparison, String clusterDomain, String first, String second) {
        ChangeLines lines = new ChangeLines(clusterDomain);
        String differences = comparison.services().stream()
                .map(one -> new CompareRow.Head(one.id(), one.kind(), what(one), true).text() + "\n"
                        + lines.of(one.records()).stream()
                                .map(ChangeLine::text)
                                .map(line -> "    " + line + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "--- " + first + "\n+++ " + second + "\n" + differences + sums(comparison) + "\n";
    }

    private static String what(ServiceDifference one) {
        List<String> parts = new ArrayList<>();
        long added = count(one, RecordChange.Added.class);
        long removed = count(one, RecordChange.Removed.class);
        long changed = count(one, RecordChange.Changed.class);
        if (added > 0) {
            parts.add(Messages.text("changes.count.added", added));
        }
        if (removed > 0) {
            parts.add(Messages.text("changes.count.removed", removed));
        }
        if (changed > 0) {
            parts.add(Messages.text("changes.count.changed", changed));
        }
        String records = parts.isEmpty() ? "" : Messages.text("compare.records", String.join(", ", parts));
        String fields = String.join(", ", one.fields());
        return fields.isEmpty() || records.isEmpty() ? fields + records : fields + "; " + records;
    }

    private static long count(ServiceDifference one, Class<? extends RecordChange> kind) {
        return one.records().stream().filter(kind::isInstance).count();
    }

    private static String sums(ZoneComparison comparison) {
        return Messages.text(
                ignoresAddresses(comparison) ? "compare.sums.addresses" : "compare.sums",
                comparison.count(ServiceDifference.Kind.ADDED),
                comparison.count(ServiceDifference.Kind.REMOVED),
                comparison.count(ServiceDifference.Kind.CHANGED),
                comparison.same());
    }

    private static boolean ignoresAddresses(ZoneComparison comparison) {
        return comparison.addresses() == Addresses.IGNORED;
    }

    private static Emptiness emptiness(ZoneComparison comparison, CompareQuery query) {
        if (comparison.isSame()) {
            return Emptiness.plain(
                    Messages.text(ignoresAddresses(comparison) ? "compare.same.title.addresses" : "compare.same.title"),
                    Messages.text("compare.same.text", comparison.same()));
        }
        String hidden = Messages.text("compare.hidden", comparison.services().size());
        return query.filter().isBlank()
                ? Emptiness.plain(Messages.text("compare.none.title"), hidden)
                : Emptiness.filtered(Messages.text("compare.filtered.title"), query.filter(), hidden, List.of());
    }
}
