// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.NamespacedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which namespaces are open. Without a filter it is as the person left it, and at the start all, or the current one alone
 * where there are many Services. Under a filter all that match are open, unless too many do.
 */
final class Openness {

    private final TreeRows rows;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Boolean> unfiltered = new HashMap<>();
    private @Nullable String current;
    private boolean filtered;
    private boolean many;
    private boolean decideAnew;

    Openness(TreeRows rows) {
        this.rows = rows;
    }

    /** Opens that namespace. */
    void reveal(String namespace) {
        current = namespace;
        NamespaceRow row = rows.namespaces().get(namespace);
        if (row != null) {
            row.open().set(true);
        }
    }

    /** Takes note of the next reading, before the rows follow it. */
    void follow(TreeReading next, @Nullable NamespacedName selected) {
        current = selected == null ? current : selected.namespace();
        if (next.isFiltered() && !filtered) {
            rows.namespaces()
                    .forEach((name, row) -> unfiltered.put(name, row.open().get()));
        }
        boolean becomeMany = !many && next.shownServices() > TreeViewModel.MANY;
        decideAnew = next.isFiltered() || filtered || becomeMany;
        filtered = next.isFiltered();
        many = next.shownServices() > TreeViewModel.MANY;
    }

    /** Opens and closes rows, after they followed. */
    void apply() {
        for (NamespaceRow row : rows.shown()) {
            // One that could not be read has not been seen yet when it can be.
            boolean first = row.standing() == NamespaceRow.Standing.READABLE && known.add(row.name());
            if (first || decideAnew) {
                row.open().set(shouldOpen(row.name()));
            }
        }
    }

    private boolean shouldOpen(String name) {
        boolean otherwise = !many || name.equals(current);
        return filtered ? otherwise : unfiltered.getOrDefault(name, otherwise);
    }
}
