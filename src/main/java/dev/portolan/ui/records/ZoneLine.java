// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import java.util.Locale;

/** An entry as a line of a zone file (RFC 1035, section 5.1); a missing record becomes a comment. */
final class ZoneLine {

    private ZoneLine() {}

    static String of(RecordRow.Entry entry) {
        RecordCells cells = entry.cells();
        return switch (entry.subject()) {
            case RecordSubject.Generated(var record) ->
                String.format(
                        Locale.ROOT,
                        "%s %d IN %s %s",
                        record.name(),
                        record.data().getTTL(),
                        cells.type(),
                        record.data().rdataToString());
            case RecordSubject.Missing _ ->
                String.format(
                        Locale.ROOT,
                        "; %s %s %s",
                        cells.name().full(),
                        cells.type(),
                        cells.data().full());
        };
    }
}
