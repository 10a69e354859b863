// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Mark;
import dev.portolan.ui.fx.Marked;
import org.jspecify.annotations.Nullable;

/** A line of the table. */
sealed interface RecordRow {

    /** What makes it the same row in the next picture. */
    Object identity();

    /**
     * The head of a group.
     *
     * @param group which
     * @param count how many records it holds
     * @param open whether they are shown below
     */
    record Head(RecordGroup group, int count, boolean open) implements RecordRow {

        @Override
        public Object identity() {
            return group;
        }
    }

    /**
     * A record, generated or missing.
     *
     * @param key what it is known by
     * @param subject what it stands for
     * @param cells what it shows
     * @param mark what the last picture did to it
     * @param repeats whether the row above has the same name and type, so that these need not be read again
     */
    record Entry(RecordKey key, RecordSubject subject, RecordCells cells, Mark mark, boolean repeats)
            implements RecordRow, Marked<Entry> {

        @Override
        public Object identity() {
            return key;
        }

        @Override
        public Entry marked(Mark newMark) {
            return newMark == mark ? this : new Entry(key, subject, cells, newMark, repeats);
        }

        Entry repeating(boolean newRepeats) {
            return newRepeats == repeats ? this : new Entry(key, subject, cells, mark, newRepeats);
        }

        /** The From column as one text. */
        String from() {
            return cells.from() + " " + subject.derivation().field();
        }

        @Override
        public boolean showsTheSameAs(Entry other) {
            return cells.equals(other.cells) && from().equals(other.from());
        }

        /** Whether both are the same entry, maybe at different times. */
        boolean isSameAs(@Nullable Entry other) {
            return other != null && key.equals(other.key);
        }

        boolean isSameBlockAs(Entry other) {
            return key.block().equals(other.key.block());
        }

        /** Whether both are answers to one question, and both are there. */
        boolean isAnsweredWith(Entry other) {
            return isSameBlockAs(other) && !mark.isGone();
        }
    }
}
