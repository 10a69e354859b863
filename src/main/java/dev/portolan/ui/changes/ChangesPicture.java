// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import java.util.ArrayList;
import java.util.List;

/**
 * The log as it is shown.
 *
 * @param rows the newest entry first
 * @param counts of all entries within the scope, whatever the filter hides
 * @param total how many entries the scope holds
 */
record ChangesPicture(List<ChangeRow> rows, Counts counts, int total) {

    static final ChangesPicture NOTHING = new ChangesPicture(List.of(), Counts.NONE, 0);

    ChangesPicture {
        rows = List.copyOf(rows);
    }

    static ChangesPicture of(SessionView view, ChangeQuery query) {
        ChangeLines lines = new ChangeLines(view.profile().clusterDomain());
        List<ChangeEntry> entries = view.changes().entries().reversed().stream()
                .filter(query::concerns)
                .toList();
        List<ChangeRow> rows = new ArrayList<>();
        boolean newest = true;
        for (ChangeEntry entry : entries) {
            ChangeRow.Key key = new ChangeRow.Key(entry.at(), entry.service(), entry.cause());
            ChangeRow.Cause cause = cause(entry, key, query.opened().getOrDefault(key, newest));
            newest = false;
            if (query.matches(cause, () -> lines.of(entry))) {
                rows.add(cause);
                if (cause.open()) {
                    rows.addAll(lines.of(entry));
                }
            }
        }
        return new ChangesPicture(rows, Counts.of(entries), entries.size());
    }

    /** The whole scope as text, the oldest first, for a file. */
    static String text(SessionView view, ChangeQuery query) {
        ChangeLines lines = new ChangeLines(view.profile().clusterDomain());
        StringBuilder text = new StringBuilder();
        view.changes().entries().stream().filter(query::concerns).forEach(entry -> {
            text.append(entry.at()).append(' ').append(entry.service()).append(": ");
            text.append(entry.cause())
                    .append(" (stale until ")
                    .append(entry.staleUntil())
                    .append(")\n");
            lines.of(entry)
                    .forEach(line -> text.append("  ").append(line.text()).append('\n'));
        });
        return text.toString();
    }

    private static ChangeRow.Cause cause(ChangeEntry entry, ChangeRow.Key key, boolean open) {
        String stale =
                entry.staleFor().isZero() ? "" : Messages.text("changes.cause.stale", Times.time(entry.staleUntil()));
        return new ChangeRow.Cause(key, Times.time(entry.at()), Counts.of(entry), stale, open);
    }
}
