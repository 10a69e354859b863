// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What was asked, the newest first. */
final class AskHistory {

    private static final int MOST = 50;

    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private int current = -1;

    ObservableList<HistoryEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** Something was asked. The same ask of before makes room for it. */
    void asked(HistoryEntry entry) {
        entries.removeIf(before -> before.ask().equals(entry.ask()));
        entries.addFirst(entry);
        if (entries.size() > MOST) {
            entries.removeLast();
        }
        current = 0;
    }

    /** The entry so many steps further back; the one at the end if there are fewer. Null if there is none. */
    @Nullable
    HistoryEntry step(int back) {
        if (entries.isEmpty()) {
            return null;
        }
        current = Math.clamp(current + back, 0, entries.size() - 1);
        return entries.get(current);
    }

    /** From here one steps on. */
    void goTo(HistoryEntry entry) {
        current = entries.indexOf(entry);
    }

    /** The entry got something else this time. */
    void renew(HistoryEntry entry) {
        entries.replaceAll(before -> before.ask().equals(entry.ask()) ? entry : before);
    }

    void clear() {
        entries.clear();
        current = -1;
    }
}
