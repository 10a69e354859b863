// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.ui.fx.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many records were added, removed and changed. */
record Counts(long added, long removed, long changed) {

    static final Counts NONE = new Counts(0, 0, 0);

    static Counts of(ChangeEntry entry) {
        return new Counts(entry.added(), entry.removed(), entry.changed());
    }

    static Counts of(Collection<ChangeEntry> entries) {
        return entries.stream().map(Counts::of).reduce(NONE, Counts::plus);
    }

    Counts plus(Counts more) {
        return new Counts(added + more.added, removed + more.removed, changed + more.changed);
    }

    /** {@code 5 removed, 4 changed}; what is zero is left out. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (removed > 0) {
            parts.add(Messages.text("changes.count.removed", removed));
        }
        if (added > 0) {
            parts.add(Messages.text("changes.count.added", added));
        }
        if (changed > 0) {
            parts.add(Messages.text("changes.count.changed", changed));
        }
        return String.join(", ", parts);
    }
}
