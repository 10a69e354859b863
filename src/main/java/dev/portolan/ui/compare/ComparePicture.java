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
 * @param rows the Services that differ or are not known, each with its records below if it is open
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

    static ComparePicture of(Compared compared, CompareQuery query) {
        ZoneComparison comparison = compared.result();
        ChangeLines lines = new ChangeLines(compared.clusterDomain());
        boolean few = comparison.differences().size() <= FEW;
        List<CompareRow> rows = new ArrayList<>();
        for (ServiceDifference one : comparison.services()) {
            if (query.concerns(one)) {
                List<CompareRow.Line> records = lines.of(one.records()).stream()
                        .map(line -> new CompareRow.Line(one.id(), line))
                        .toList();
                CompareRow.Head head = new CompareRow.Head(
                        one.id(),
                        one.kind(),
                        what(one, compared),
                        records.size(),
                        query.opened().getOrDefault(one.id(), few));
                if (query.matches(head, records)) {
                    rows.add(head);
                    rows.addAll(head.open() ? records : List.of());
                }
            }
        }
        return new ComparePicture(rows, sums(comparison), rows.isEmpty() ? emptiness(comparison, query) : null);
    }

    /** The whole comparison as text, for a file and for the clipboard. */
    static String text(Compared compared) {
        ZoneComparison comparison = compared.result();
        ChangeLines lines = new ChangeLines(compared.clusterDomain());
        String rows = comparison.services().stream()
                .map(one -> new CompareRow.Head(one.id(), one.kind(), what(one, compared), 0, true).text() + "\n"
                        + lines.of(one.records()).stream()
                                .map(ChangeLine::text)
                                .map(line -> "    " + line + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "--- " + compared.firstName() + "\n+++ " + compared.secondName() + "\n" + rows + sums(comparison) + "\n";
    }

    private static String what(ServiceDifference one, Compared compared) {
        List<String> all = new ArrayList<>();
        all.add(String.join(", ", one.fields()));
        all.add(records(one));
        one.unread().forEach(unread -> all.add(compared.words(unread)));
        return all.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private static String records(ServiceDifference one) {
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
        return parts.isEmpty() ? "" : Messages.text("compare.records", String.join(", ", parts));
    }

    private static long count(ServiceDifference one, Class<? extends RecordChange> kind) {
        return one.records().stream().filter(kind::isInstance).count();
    }

    private static String sums(ZoneComparison comparison) {
        List<String> sums = new ArrayList<>();
        sums.add(Messages.text(
                ignoresAddresses(comparison) ? "compare.sums.addresses" : "compare.sums",
                comparison.count(ServiceDifference.Kind.ADDED),
                comparison.count(ServiceDifference.Kind.REMOVED),
                comparison.count(ServiceDifference.Kind.CHANGED),
                comparison.same()));
        if (!comparison.notKnown().isEmpty()) {
            sums.add(Messages.text("compare.sums.notKnown", comparison.count(ServiceDifference.Kind.NOT_KNOWN)));
        }
        if (!comparison.unread().isEmpty()) {
            sums.add(Messages.text("compare.sums.unread"));
        }
        return String.join(", ", sums);
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
        int notKnown = comparison.count(ServiceDifference.Kind.NOT_KNOWN);
        if (comparison.differences().isEmpty()
                && (notKnown == 0 || query.filter().isBlank())) {
            return Emptiness.plain(
                    Messages.text("compare.notKnown.title"), Messages.text("compare.notKnown.text", notKnown));
        }
        String hidden = Messages.text("compare.hidden", comparison.differences().size(), notKnown);
        return query.filter().isBlank()
                ? Emptiness.plain(Messages.text("compare.none.title"), hidden)
                : Emptiness.filtered(Messages.text("compare.filtered.title"), query.filter(), hidden, List.of());
    }
}
