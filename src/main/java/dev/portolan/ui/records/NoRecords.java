// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the table of records is empty. */
final class NoRecords {

    private static final int MOST_HINTS = 3;

    private NoRecords() {}

    static @Nullable Emptiness of(RecordsPicture picture, RecordFilter filter, String filterText) {
        Service service = picture.service();
        if (!picture.rows().isEmpty() || service == null || picture.shown() == null) {
            return null;
        }
        String name = service.id().name();
        if (!filter.isEmpty() && !picture.list().entries().isEmpty()) {
            return Emptiness.filtered(
                    Messages.text("records.empty.filtered.title"),
                    filterText.strip(),
                    Messages.text("records.empty.filtered.text", picture.list().count(RecordGroup.MAIN), name),
                    hints(picture.list()));
        }
        if (!picture.shown().exists()) {
            return Emptiness.plain(
                    Messages.text("records.empty.deleted.title", name), Messages.text("records.empty.deleted.text"));
        }
        return Emptiness.plain(
                Messages.text("records.empty.none.title", name), Messages.text("records.empty.none.text"));
    }

    /** The types that there are. */
    private static List<String> hints(RecordList list) {
        return list.entries().stream()
                .map(entry -> entry.cells().type())
                .distinct()
                .limit(MOST_HINTS)
                .toList();
    }
}
