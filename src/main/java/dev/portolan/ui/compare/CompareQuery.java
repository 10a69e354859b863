// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.changes.ServiceDifference;
import dev.portolan.cluster.NamespacedName;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of a comparison is to be shown.
 *
 * @param filter a text that the Service or a record must hold; empty for all
 * @param kind only these
 * @param opened the Services that a person opened or closed
 */
record CompareQuery(String filter, ShownKind kind, Map<NamespacedName, Boolean> opened) {

    CompareQuery {
        opened = Map.copyOf(opened);
    }

    boolean concerns(ServiceDifference one) {
        return kind.holds(one.kind());
    }

    boolean matches(CompareRow.Head head, List<? extends CompareRow> lines) {
        return filter.isBlank() || holds(head) || lines.stream().anyMatch(this::holds);
    }

    private boolean holds(CompareRow row) {
        return row.text().toLowerCase(Locale.ROOT).contains(filter.strip().toLowerCase(Locale.ROOT));
    }
}
