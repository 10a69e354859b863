// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.ChangeLines;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log as it is shown.
 *
 * @param rows the newest entry first
 * @param counts of all entries within the scope, whatever the filter hides
 * @param subject whose changes, since when
 * @param emptiness why there are no rows, null if there are some
 */
record ChangesPicture(
        List<ChangeRow> rows,
        Counts counts,
        String subject,
        @Nullable Emptiness emptiness) {

    static final ChangesPicture NOTHING =
            new ChangesPicture(List.of(), Counts.NONE, "", Emptiness.plain(Messages.text("changes.empty.none"), ""));

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
            ChangeRow.Key key = ChangeRow.Key.of(entry);
            ChangeRow.Cause cause = cause(entry, key, query, query.opened().getOrDefault(key, newest));
            newest = false;
            if (query.filter().matches(cause, () -> lines.of(entry.changes()))) {
                rows.add(cause);
                if (cause.open()) {
                    lines.of(entry.changes()).forEach(line -> rows.add(new ChangeRow.Line(key, line)));
                }
            }
        }
        Counts counts = Counts.of(entries);
        Emptiness emptiness = rows.isEmpty() ? emptiness(view, query, entries.size()) : null;
        if (emptiness == null) {
            rows.addAll(notes(view, query, counts));
        }
        return new ChangesPicture(rows, counts, subject(view, query), emptiness);
    }

    private static ChangeRow.Cause cause(ChangeEntry entry, ChangeRow.Key key, ChangeQuery query, boolean open) {
        String stale =
                entry.staleFor().isZero() ? "" : Messages.text("changes.cause.stale", query.time(entry.staleUntil()));
        return new ChangeRow.Cause(key, query.time(entry.at()), Counts.of(entry), stale, open);
    }

    /** What stands below the oldest entry: what came before it, also where a filter hides entries, or where the log begins. */
    private static List<ChangeRow> notes(SessionView view, ChangeQuery query, Counts counts) {
        ChangeLog log = view.changes();
        if (log.forgotten() > 0) {
            return List.of(new ChangeRow.Note("", forgotten(log), ""));
        }
        if (!query.filter().isEmpty()) {
            return List.of();
        }
        return log.began().stream()
                .<ChangeRow>map(at -> new ChangeRow.Note(
                        query.time(at), Messages.text("changes.note.began"), atTheBeginning(view, query, counts)))
                .toList();
    }

    /** How many records one Service had then: those of now without what came since, with what went since. */
    private static String atTheBeginning(SessionView view, ChangeQuery query, Counts counts) {
        if (query.service() == null) {
            return "";
        }
        int now = view.snapshot()
                .service(query.service())
                .map(view.zone()::recordCount)
                .orElse(0);
        return Messages.text("changes.note.records", now - counts.added() + counts.removed());
    }

    private static String subject(SessionView view, ChangeQuery query) {
        String whose =
                query.service() == null ? view.source().name() : query.service().name();
        return view.changes()
                .since()
                .map(at -> Messages.text("changes.subject.since", whose, query.time(at)))
                .orElse(whose);
    }

    private static String forgotten(ChangeLog log) {
        return Messages.text("changes.note.forgotten", log.forgotten());
    }

    private static Emptiness emptiness(SessionView view, ChangeQuery query, int hidden) {
        ChangeLog log = view.changes();
        if (hidden > 0) {
            String all = Messages.text("changes.empty.hidden", hidden);
            return Emptiness.filtered(
                    Messages.text("changes.empty.filtered"),
                    query.filter().text(),
                    log.forgotten() == 0 ? all : all + " " + forgotten(log) + ".",
                    List.of());
        }
        String meaning = log.forgotten() == 0
                ? Messages.text("changes.empty.meaning")
                : Messages.text("changes.empty.forgotten", forgotten(log));
        return log.since()
                .map(at -> Emptiness.plain(Messages.text("changes.empty.since", query.time(at)), meaning))
                .orElseGet(() -> Emptiness.plain(Messages.text("changes.empty.none"), untold(view.state())));
    }

    private static String untold(SourceState state) {
        return state instanceof SourceState.Connecting
                ? Messages.text("changes.empty.connecting")
                : Messages.text("changes.empty.still");
    }
}
