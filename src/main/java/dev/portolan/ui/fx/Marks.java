// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the rows of a picture from those of the one before. */
public final class Marks {

    /** Rows that went long ago make way when there are more than these, or a busy Service would fill its table with the past. */
    private static final int MOST_GONE = 100;

    private Marks() {}

    /** The rows of now with marks that tell them from those before; what went stays where it was. */
    public static <T extends Marked<T>> List<T> since(List<T> before, List<T> now) {
        Map<Object, T> old = byKey(before);
        Map<@Nullable Object, List<T>> goneBehind = goneBehind(before, byKey(now));
        List<T> merged = new ArrayList<>(goneBehind.getOrDefault(null, List.of()));
        for (T row : now) {
            merged.add(marked(row, old.get(row.key())));
            merged.addAll(goneBehind.getOrDefault(row.key(), List.of()));
        }
        return List.copyOf(merged);
    }

    /** The rows a moment later. */
    public static <T extends Marked<T>> List<T> settled(List<T> rows) {
        return rows.stream().map(row -> row.marked(row.mark().settled())).toList();
    }

    /** The rows without what went. */
    public static <T extends Marked<T>> List<T> withoutGone(List<T> rows) {
        return rows.stream().filter(row -> !row.mark().isGone()).toList();
    }

    /** Whether there is something that {@link #settled} would change. */
    public static boolean areFresh(List<? extends Marked<?>> rows) {
        return rows.stream().anyMatch(row -> row.mark().settled() != row.mark());
    }

    /** Whether there is something that {@link #withoutGone} would leave out. */
    public static boolean holdGone(List<? extends Marked<?>> rows) {
        return rows.stream().anyMatch(row -> row.mark().isGone());
    }

    /** A row that is as it was stays the same object, by which whoever shows it sees soonest that there is nothing to do. */
    private static <T extends Marked<T>> T marked(T now, @Nullable T before) {
        T marked = now.marked(mark(now, before));
        return before != null && marked.equals(before) ? before : marked;
    }

    private static <T extends Marked<T>> Mark mark(T now, @Nullable T before) {
        if (before == null || before.mark().isGone()) {
            return Mark.ADDED;
        }
        return before.showsTheSameAs(now) ? before.mark() : Mark.CHANGED;
    }

    /** What went, by the row that it stood behind; null stands for the top. */
    private static <T extends Marked<T>> Map<@Nullable Object, List<T>> goneBehind(List<T> before, Map<Object, T> now) {
        Map<@Nullable Object, List<T>> gone = new LinkedHashMap<>();
        boolean crowded = before.stream().filter(row -> row.mark().isGone()).count() > MOST_GONE;
        Object behind = null;
        for (T row : before) {
            if (now.containsKey(row.key())) {
                behind = row.key();
            } else if (!crowded || !row.mark().isGone()) {
                Mark mark = row.mark() == Mark.GONE ? Mark.GONE : Mark.REMOVED;
                gone.computeIfAbsent(behind, _ -> new ArrayList<>()).add(row.marked(mark));
            }
        }
        return gone;
    }

    private static <T extends Marked<T>> Map<Object, T> byKey(List<T> rows) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(row.key(), row));
        return byKey;
    }
}
