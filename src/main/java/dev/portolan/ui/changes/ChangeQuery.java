// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.ChangeLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What of the log is to be shown.
 *
 * @param service only this Service's, all if null
 * @param filter a text that the cause, the Service or a record must hold; empty for all
 * @param opened the entries that a person opened or closed; else the newest alone is open
 */
record ChangeQuery(@Nullable NamespacedName service, String filter, Map<ChangeRow.Key, Boolean> opened) {

    ChangeQuery {
        opened = Map.copyOf(opened);
    }

    boolean concerns(ChangeEntry entry) {
        return service == null || service.equals(entry.service());
    }

    /** The lines are asked for only if neither cause nor Service decides. */
    boolean matches(ChangeRow.Cause cause, Supplier<List<ChangeLine>> lines) {
        return filter.isBlank()
                || holds(cause.cause())
                || holds(cause.service())
                || lines.get().stream().anyMatch(line -> holds(line.text()));
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(filter.strip().toLowerCase(Locale.ROOT));
    }
}
