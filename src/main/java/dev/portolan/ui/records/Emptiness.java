// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the table is empty.
 *
 * @param title what is the case
 * @param code the end of the title, set in mono; may be empty
 * @param meaning what follows from it
 * @param hints filters that would find something, empty where no filter is set
 */
record Emptiness(String title, String code, String meaning, List<String> hints) {

    private static final int MOST_HINTS = 3;

    Emptiness {
        hints = List.copyOf(hints);
    }

    static @Nullable Emptiness of(RecordsPicture picture, RecordFilter filter, String filterText) {
        Service service = picture.service();
        if (!picture.rows().isEmpty() || service == null || picture.shown() == null) {
            return null;
        }
        String name = service.id().name();
        if (!filter.isEmpty() && !picture.list().entries().isEmpty()) {
            return new Emptiness(
                    Messages.text("records.empty.filtered.title"),
                    filterText.strip(),
                    Messages.text(
                            "records.empty.filtered.text",
                            picture.list().entries().size(),
                            name),
                    hints(picture.list()));
        }
        if (!picture.shown().exists()) {
            return plain(
                    Messages.text("records.empty.deleted.title", name), Messages.text("records.empty.deleted.text"));
        }
        return plain(Messages.text("records.empty.none.title", name), Messages.text("records.empty.none.text"));
    }

    private static Emptiness plain(String title, String meaning) {
        return new Emptiness(title, "", meaning, List.of());
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
