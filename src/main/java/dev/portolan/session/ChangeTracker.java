// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.changes.ZoneDiff;
import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out on a thread of its own what each new picture did to the records, so that the picture itself never waits for it.
 * When pictures come faster than they are compared, those in between are skipped and their changes compared as one; the
 * memory taken is that of one step.
 */
final class ChangeTracker implements AutoCloseable {

    private record Key(ResourceKind kind, NamespacedName id) {}

    /** From one picture to a later one, and when it was reached; without the changes if they are not all known. */
    private record Step(
            ClusterZone before, ClusterZone after, Map<Key, ClusterChange> changes, boolean known, Instant at) {

        static Step of(ClusterZone before, ClusterZone after, List<ClusterChange> changes, Instant at) {
            return new Step(before, before, new LinkedHashMap<>(), true, at).followedBy(after, changes, at);
        }

        Step followedBy(ClusterZone later, List<ClusterChange> more, Instant then) {
            more.forEach(change -> changes.put(new Key(change.kind(), change.id()), change));
            return new Step(before, later, changes, known && !more.isEmpty(), then);
        }

        List<ChangeEntry> entries() {
            List<ClusterChange> causes = known ? List.copyOf(changes.values()) : List.of();
            return new ZoneDiff(before, after).caused(causes, at);
        }
    }

    /** Is told what was found. */
    interface Found {

        /**
         * These entries are what a step did.
         *
         * @param wanted whether they still are; not any more once what came before was forgotten
         */
        void accept(List<ChangeEntry> entries, BooleanSupplier wanted);
    }

    private final Found found;
    private final Thread thread;
    private @Nullable Step pending;
    private boolean closed;
    private long forgotten;

    /** How often was forgotten before the step that is being compared was taken; for its thread. */
    private long taken;

    /** A tracker that tells what it found, on its own thread; only when something was found. */
    ChangeTracker(Found found) {
        this.found = found;
        thread = Thread.ofVirtual().name("record-changes").start(this::run);
    }

    /** The picture changed like this, at that time. Returns at once. */
    synchronized void changed(ClusterZone before, ClusterZone after, List<ClusterChange> changes, Instant at) {
        Step waiting = pending;
        pending = waiting == null ? Step.of(before, after, changes, at) : waiting.followedBy(after, changes, at);
        notifyAll();
    }

    /** What happened until now is told no more, also where it is being found out. */
    synchronized void forget() {
        pending = null;
        forgotten++;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
    }

    private void run() {
        try {
            for (Step step = next(); step != null; step = next()) {
                long before = taken;
                List<ChangeEntry> entries = step.entries();
                if (!entries.isEmpty()) {
                    found.accept(entries, () -> isOf(before));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOf(long before) {
        return forgotten == before;
    }

    private synchronized @Nullable Step next() throws InterruptedException {
        while (pending == null && !closed) {
            wait();
        }
        Step step = closed ? null : pending;
        pending = null;
        taken = forgotten;
        return step;
    }
}
