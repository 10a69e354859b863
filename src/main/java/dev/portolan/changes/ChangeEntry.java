// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.NamespacedName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one event did to the records of one Service.
 *
 * @param at when the picture changed
 * @param service the Service
 * @param cause what happened to which object, a clause without a full stop: {@code quiz-2 became not ready}
 * @param changes what became of its records; empty where the entry only marks that watching began
 * @param staleFor how long a client or a cache may go on holding the answer from before, counted from {@code at}
 */
public record ChangeEntry(
        Instant at, NamespacedName service, String cause, List<RecordChange> changes, Duration staleFor) {

    public ChangeEntry {
        changes = List.copyOf(changes);
    }

    /** How many records were added. */
    public long added() {
        return count(RecordChange.Added.class);
    }

    /** How many records were removed. */
    public long removed() {
        return count(RecordChange.Removed.class);
    }

    /** How many records were changed. */
    public long changed() {
        return count(RecordChange.Changed.class);
    }

    /** Until when an answer from before may still be around. */
    public Instant staleUntil() {
        return at.plus(staleFor);
    }

    private long count(Class<? extends RecordChange> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }
}
