// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what one Service differs between two pictures.
 *
 * @param id the Service
 * @param first as the first picture has it, null if it has none
 * @param second as the second picture has it, null if it has none
 * @param fields the fields that differ where both have it, by their paths in the API; none if only endpoints or the DNS profile
 *     differ
 * @param records in what its records differ: what leads from the first to the second
 */
public record ServiceDifference(
        NamespacedName id,
        @Nullable Service first,
        @Nullable Service second,
        List<String> fields,
        List<RecordChange> records) {

    /** Which of the pictures has the Service. */
    public enum Kind {
        /** Only the second. */
        ADDED,
        /** Only the first. */
        REMOVED,
        /** Both, not equally. */
        CHANGED
    }

    public ServiceDifference {
        fields = List.copyOf(fields);
        records = List.copyOf(records);
    }

    /** Which of the pictures has it. */
    public Kind kind() {
        return first == null ? Kind.ADDED : second == null ? Kind.REMOVED : Kind.CHANGED;
    }
}
