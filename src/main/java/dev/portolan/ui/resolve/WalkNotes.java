// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said below the names tried. */
final class WalkNotes {

    private final List<TryRow> rows;
    private final Outcome outcome;

    private WalkNotes(Outcome outcome) {
        this.outcome = outcome;
        rows = outcome.rows();
    }

    /** Where the search stopped and what the rest would have got, then what surprises; whole sentences. */
    static List<String> of(Outcome outcome) {
        List<String> notes = new ArrayList<>();
        WalkNotes walk = new WalkNotes(outcome);
        if (walk.rows.stream().anyMatch(row -> !row.asked())) {
            notes.add(walk.stop());
            notes.add(walk.rest());
        }
        notes.addAll(outcome.walk().remarks());
        return notes;
    }

    private String stop() {
        return outcome.walk().answered().isPresent()
                ? Messages.text("resolve.notes.stopFound")
                : Messages.text("resolve.notes.stop", outcome.ask().stub().label());
    }

    /** {@code Names 2 and 3 would be NXDOMAIN, 4 leaves the cluster.} */
    private String rest() {
        List<List<TryRow>> groups = new ArrayList<>();
        for (TryRow row : rows.stream().filter(row -> !row.asked()).toList()) {
            if (groups.isEmpty() || !isAlike(groups.getLast().getFirst(), row)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        String text = groups.stream().map(WalkNotes::part).collect(Collectors.joining(", "));
        return Messages.text("resolve.notes.rest", groups.getFirst().size(), text);
    }

    private static boolean isAlike(TryRow one, TryRow other) {
        return one.foremost().code().equals(other.foremost().code());
    }

    private static String part(List<TryRow> same) {
        Verdict verdict = same.getFirst().foremost();
        String numbers = numbers(same);
        return verdict.mood() == Verdict.Mood.UNASKED
                ? Messages.text("resolve.notes.leave", numbers, same.size())
                : Messages.text("resolve.notes.would", numbers, verdict.code());
    }

    private static String numbers(List<TryRow> same) {
        int first = same.getFirst().number();
        int last = same.getLast().number();
        return switch (same.size()) {
            case 1 -> String.valueOf(first);
            case 2 -> Messages.text("resolve.notes.two", String.valueOf(first), String.valueOf(last));
            default -> Messages.text("resolve.notes.range", String.valueOf(first), String.valueOf(last));
        };
    }
}
