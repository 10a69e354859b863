// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.NamespacedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was selected, one after the other, so that one can go back and forward. */
final class History {

    private static final int MOST = 100;

    private final List<NamespacedName> visited = new ArrayList<>();
    private int at = -1;

    /** Something was selected anew; what was ahead is forgotten. */
    void went(NamespacedName id) {
        visited.subList(at + 1, visited.size()).clear();
        visited.add(id);
        if (visited.size() > MOST) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
    }

    Optional<NamespacedName> back() {
        return at > 0 ? Optional.of(visited.get(--at)) : Optional.empty();
    }

    Optional<NamespacedName> forward() {
        return at + 1 < visited.size() ? Optional.of(visited.get(++at)) : Optional.empty();
    }
}
