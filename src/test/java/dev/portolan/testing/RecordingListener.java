// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Remembers what a source told, and waits for what it will tell. */
public final class RecordingListener implements SourceListener {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final List<SourceDescription> descriptions = new ArrayList<>();
    private final List<SourceState> states = new ArrayList<>();
    private final List<List<ClusterChange>> changes = new ArrayList<>();
    private final List<Coverage> coverages = new ArrayList<>();
    private final List<ReadIssue> issues = new ArrayList<>();
    private ClusterSnapshot snapshot = ClusterSnapshot.EMPTY;
    private SourceState state = new SourceState.Connecting(Map.of());

    @Override
    public synchronized void described(SourceDescription description) {
        descriptions.add(description);
        notifyAll();
    }

    @Override
    public synchronized void changed(ClusterSnapshot now, List<ClusterChange> led) {
        snapshot = now;
        changes.add(led);
        coverages.add(now.coverage());
        notifyAll();
    }

    @Override
    public synchronized void state(SourceState now) {
        state = now;
        states.add(now);
        notifyAll();
    }

    @Override
    public synchronized void unreadable(List<ReadIssue> more) {
        issues.addAll(more);
        notifyAll();
    }

    @Override
    public synchronized void settled(List<ReadIssue> over) {
        issues.removeAll(over);
        notifyAll();
    }

    /** The picture told last. */
    public synchronized ClusterSnapshot snapshot() {
        return snapshot;
    }

    /** All states told, in order. */
    public synchronized List<SourceState> states() {
        return List.copyOf(states);
    }

    /** All descriptions told, in order. */
    public synchronized List<SourceDescription> descriptions() {
        return List.copyOf(descriptions);
    }

    /** The changes told with each picture, in order. */
    public synchronized List<List<ClusterChange>> changes() {
        return List.copyOf(changes);
    }

    /** What was said to be known with each picture, in order. */
    public synchronized List<Coverage> coverages() {
        return List.copyOf(coverages);
    }

    /** Everything told to be unreadable and not settled since, in order. */
    public synchronized List<ReadIssue> issues() {
        return List.copyOf(issues);
    }

    /** Waits until the state told last is of that type. */
    public <S extends SourceState> S await(Class<S> type) {
        return await(type, any -> true);
    }

    /** Waits until the state told last is of that type and such. */
    public synchronized <S extends SourceState> S await(Class<S> type, Predicate<S> such) {
        await(() -> type.isInstance(state) && such.test(type.cast(state)), "a state " + type.getSimpleName());
        return type.cast(state);
    }

    /** Waits until the picture told last is such. */
    public synchronized ClusterSnapshot awaitPicture(Predicate<ClusterSnapshot> such) {
        await(() -> such.test(snapshot), "the picture");
        return snapshot;
    }

    /** Waits until what was told to be unreadable and not settled since is such. */
    public synchronized void awaitIssues(Predicate<List<ReadIssue>> such) {
        await(() -> such.test(issues), "the issues");
    }

    /** Waits until the description told last is such. */
    public synchronized SourceDescription awaitDescription(Predicate<SourceDescription> such) {
        await(() -> !descriptions.isEmpty() && such.test(descriptions.getLast()), "the description");
        return descriptions.getLast();
    }

    private void await(Condition condition, String what) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what + "; the state is " + state);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private interface Condition {
        boolean holds();
    }
}
