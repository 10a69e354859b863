// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Messages;
import java.util.Comparator;

/** The columns of the table, from left to right. */
enum RecordColumn {
    NAME,
    TTL,
    TYPE,
    DATA,
    FROM;

    /** The text in the head. */
    String title() {
        return switch (this) {
            case NAME -> Messages.text("records.column.name");
            case TTL -> Messages.text("records.column.ttl");
            case TYPE -> Messages.text("records.column.type");
            case DATA -> Messages.text("records.column.data");
            case FROM -> Messages.text("records.column.from");
        };
    }

    /** The whole text of a cell, as it is filtered and read aloud. */
    String text(RecordRow.Entry entry) {
        return switch (this) {
            case NAME -> entry.cells().name().full();
            case TTL -> entry.cells().ttl();
            case TYPE -> entry.cells().type();
            case DATA -> entry.cells().data().full();
            case FROM -> entry.from();
        };
    }

    /** How entries are ordered by this column. */
    Comparator<RecordRow.Entry> order() {
        return switch (this) {
            case NAME -> Comparator.comparing(entry -> entry.key().name());
            case TTL -> Comparator.comparingLong(RecordOrder::ttl);
            case TYPE -> Comparator.comparing(entry -> entry.cells().type());
            case DATA -> RecordOrder.BY_DATA;
            case FROM -> Comparator.comparing(RecordRow.Entry::from);
        };
    }

    /** The width at which the column starts, in pixels at the normal text size. */
    int width() {
        return switch (this) {
            case NAME -> 356;
            case TTL -> 56;
            case TYPE -> 76;
            case DATA -> 330;
            case FROM -> 306;
        };
    }

    /** The width below which the column does not go, whatever it shows. */
    int leastWidth() {
        return switch (this) {
            case NAME -> 92;
            case TTL, TYPE -> width();
            case DATA -> 110;
            // What a record derives from says more than the zone, which every name of it repeats.
            case FROM -> 220;
        };
    }
}
