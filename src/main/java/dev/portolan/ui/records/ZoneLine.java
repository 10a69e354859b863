// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

/** An entry as a line of a zone file (RFC 1035, section 5.1); a missing record becomes a comment. */
final class ZoneLine {

    private ZoneLine() {}

    static String of(RecordRow.Entry entry) {
        RecordCells cells = entry.cells();
        return switch (entry.subject()) {
            case RecordSubject.Generated(var record) ->
                "%s %d IN %s %s"
                        .formatted(
                                record.name(),
                                record.data().getTTL(),
                                cells.type(),
                                record.data().rdataToString());
            case RecordSubject.Missing _ ->
                "; %s %s %s"
                        .formatted(
                                cells.name().full(), cells.type(), cells.data().full());
        };
    }
}
