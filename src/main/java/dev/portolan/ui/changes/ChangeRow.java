// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.ChangeLine;
import java.time.Instant;

/** A line of the log. */
sealed interface ChangeRow {

    /** The line as text, for the clipboard. */
    String text();

    /** What an entry is known by while the log grows. */
    record Key(Instant at, NamespacedName service, String cause) {
        static Key of(ChangeEntry entry) {
            return new Key(entry.at(), entry.service(), entry.cause());
        }
    }

    /**
     * The head of an entry.
     *
     * @param key what it is known by
     * @param time when it happened: {@code 13:41:52}
     * @param counts what it did: {@code 5 removed, 4 changed}
     * @param stale until when old answers may be around: {@code old answers until 13:42:22}
     * @param open whether its records are shown below
     */
    record Cause(Key key, String time, Counts counts, String stale, boolean open) implements ChangeRow {
        /** What happened: {@code quiz-2 became not ready}. */
        String cause() {
            return key.cause();
        }

        /** The Service, as {@code kiada/quiz-pods}. */
        String service() {
            return key.service().toString();
        }

        @Override
        public String text() {
            return time + " " + service() + ": " + cause() + ", " + counts.text();
        }
    }

    /**
     * A line about the log itself: that watching started, that older entries were forgotten.
     *
     * @param time when, empty if that says nothing
     * @param title what
     * @param detail what is known of it, may be empty
     */
    record Note(String time, String title, String detail) implements ChangeRow {
        @Override
        public String text() {
            return (time + " " + title + ", " + detail).strip();
        }
    }

    /**
     * One record, or several that changed alike.
     *
     * @param key of the entry that it belongs to
     * @param line what became of it
     */
    record Line(Key key, ChangeLine line) implements ChangeRow {
        @Override
        public String text() {
            return line.text();
        }
    }
}
