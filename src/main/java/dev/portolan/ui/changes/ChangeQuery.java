// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.ui.fx.Times;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the log is to be shown.
 *
 * @param service only this Service's, all if null
 * @param filter what the entries must match
 * @param now what tells the entries of other days
 * @param opened the entries that a person opened or closed; else the newest alone is open
 */
record ChangeQuery(
        @Nullable NamespacedName service, ChangeFilter filter, Instant now, Map<ChangeRow.Key, Boolean> opened) {

    ChangeQuery {
        opened = Map.copyOf(opened);
    }

    boolean concerns(ChangeEntry entry) {
        return service == null || service.equals(entry.service());
    }

    /** A moment, with its day if that is another one. */
    String time(Instant moment) {
        return Times.time(moment, now);
    }
}
