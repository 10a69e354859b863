// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.NamespacedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The record changes of one session, the oldest first. Immutable and bounded: beyond its capacity the oldest entries go, and
 * {@link #forgotten()} says how many went.
 */
public final class ChangeLog {

    private final PVector<ChangeEntry> entries;
    private final int capacity;
    private final int weight;
    private final long forgotten;
    private final @Nullable Instant began;

    private ChangeLog(PVector<ChangeEntry> entries, int capacity, int weight, long forgotten, @Nullable Instant began) {
        this.entries = entries;
        this.capacity = capacity;
        this.weight = weight;
        this.forgotten = forgotten;
        this.began = began;
    }

    /** An empty log that holds that many record changes, each entry counting one more for itself. */
    public static ChangeLog holding(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is less than 1");
        }
        return new ChangeLog(TreePVector.empty(), capacity, 0, 0, null);
    }

    /** This log with these entries at its end. The newest entry always stays, however large it is. */
    public ChangeLog plus(List<ChangeEntry> more) {
        PVector<ChangeEntry> all = entries;
        int sum = weight;
        for (ChangeEntry entry : more) {
            all = all.plus(entry);
            sum += weight(entry);
        }
        long gone = forgotten;
        while (sum > capacity && all.size() > 1) {
            sum -= weight(all.getFirst());
            all = all.minus(0);
            gone++;
        }
        return new ChangeLog(all, capacity, sum, gone, began);
    }

    /**
     * Entries as they can be added one part after the other without any being forgotten before it was in the log: each part alone is
     * within the capacity, but for an entry that is beyond it by itself.
     */
    public List<List<ChangeEntry>> parts(List<ChangeEntry> more) {
        List<List<ChangeEntry>> parts = new ArrayList<>();
        int begin = 0;
        int sum = 0;
        for (int i = 0; i < more.size(); i++) {
            int next = weight(more.get(i));
            if (i > begin && sum + next > capacity) {
                parts.add(more.subList(begin, i));
                begin = i;
                sum = 0;
            }
            sum += next;
        }
        if (begin < more.size()) {
            parts.add(more.subList(begin, more.size()));
        }
        return parts;
    }

    /** An empty log of the same capacity that begins at that moment. */
    public ChangeLog begunAt(Instant moment) {
        return new ChangeLog(TreePVector.empty(), capacity, 0, 0, moment);
    }

    /** From when on changes are told; empty while there was no whole picture to begin with. */
    public Optional<Instant> began() {
        return Optional.ofNullable(began);
    }

    /** From when on it holds all that was told: where older entries had to go, that is the time of the oldest that is left. */
    public Optional<Instant> since() {
        return forgotten == 0 || entries.isEmpty()
                ? began()
                : Optional.of(entries.getFirst().at());
    }

    /** How many record changes its entries hold together. */
    public int records() {
        return weight - entries.size();
    }

    /** All entries, the oldest first. */
    public List<ChangeEntry> entries() {
        return entries;
    }

    /** The entries of one Service, the oldest first. */
    public Stream<ChangeEntry> of(NamespacedName service) {
        return entries.stream().filter(entry -> entry.service().equals(service));
    }

    /** How many entries came since it began, those that had to go too. */
    public long came() {
        return forgotten + entries.size();
    }

    /** The entries that came after an older state of the same log and are still there, the oldest first. */
    public List<ChangeEntry> after(ChangeLog older) {
        long news = Math.clamp(came() - older.came(), 0, entries.size());
        return entries.subList(entries.size() - (int) news, entries.size());
    }

    /** How many entries had to go to keep the log within its capacity. */
    public long forgotten() {
        return forgotten;
    }

    private static int weight(ChangeEntry entry) {
        return 1 + entry.changes().size();
    }
}
