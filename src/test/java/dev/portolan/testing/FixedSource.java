// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import java.time.Instant;
import java.util.List;

/** A source that tells one picture, or one failure, on the calling thread as soon as it is opened. */
public final class FixedSource implements ClusterSource {

    private final SourceDescription description;
    private final ClusterSnapshot snapshot;
    private final SourceState state;
    private final List<ReadIssue> issues;

    private FixedSource(
            SourceDescription description, ClusterSnapshot snapshot, SourceState state, List<ReadIssue> issues) {
        this.description = description;
        this.snapshot = snapshot;
        this.state = state;
        this.issues = issues;
    }

    /** A snapshot file with this picture, taken at that moment. */
    public static FixedSource of(String name, ClusterSnapshot snapshot, Instant takenAt) {
        return new FixedSource(
                new SourceDescription(SourceDescription.Kind.SNAPSHOT, name, "", ""),
                snapshot,
                new SourceState.Fixed(takenAt),
                List.of());
    }

    /** A source that cannot be read. */
    public static FixedSource failing(Problem problem) {
        return new FixedSource(
                new SourceDescription(SourceDescription.Kind.SNAPSHOT, "broken", "", ""),
                ClusterSnapshot.EMPTY,
                new SourceState.Failed(problem),
                List.of());
    }

    /** The same source, with these things left out. */
    public FixedSource leavingOut(List<ReadIssue> unreadable) {
        return new FixedSource(description, snapshot, state, unreadable);
    }

    /** The same source, which stands like that with its cluster. */
    public FixedSource standing(SourceState now) {
        return new FixedSource(description, snapshot, now, issues);
    }

    @Override
    public SourceDescription description() {
        return description;
    }

    @Override
    public SourceConnection open(SourceListener listener) {
        listener.described(description);
        listener.unreadable(issues);
        if (!(state instanceof SourceState.Failed)) {
            listener.changed(snapshot, List.of());
        }
        listener.state(state);
        return new IdleConnection();
    }
}
