// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.NamespacedName;
import java.util.List;

/**
 * In what one Service differs between two pictures, or that nobody can tell.
 *
 * @param id the Service
 * @param kind how it differs
 * @param fields the fields that differ where both have it, by their paths in the API; none if only endpoints or the DNS profile
 *     differ
 * @param records in what its records differ: what leads from the first to the second; none where they cannot be compared
 * @param unread what was not read and keeps the Service or its records from being compared; empty if they were
 */
public record ServiceDifference(
        NamespacedName id, Kind kind, List<String> fields, List<RecordChange> records, List<SideUnread> unread) {

    /** How a Service differs. */
    public enum Kind {
        /** Only the second has it. */
        ADDED,
        /** Only the first has it. */
        REMOVED,
        /** Both have it, not equally. */
        CHANGED,
        /** Nothing is known to differ, and not everything of it was read: no difference, and not the same either. */
        NOT_KNOWN
    }

    public ServiceDifference {
        fields = List.copyOf(fields);
        records = List.copyOf(records);
        unread = List.copyOf(unread);
    }
}
