// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Has a defect that it meets with some pictures; hands everything else on.
 *
 * @param message what the defect says
 * @param meets whether it meets it, asked at each picture
 */
public record FailingListener(SourceListener next, String message, BooleanSupplier meets) implements SourceListener {

    /** Meets it with the first picture. */
    public FailingListener(SourceListener next, String message) {
        this(next, message, () -> true);
    }

    @Override
    public void described(SourceDescription description) {
        next.described(description);
    }

    @Override
    public void changed(ClusterSnapshot snapshot, List<ClusterChange> changes) {
        if (meets.getAsBoolean()) {
            throw new IllegalStateException(message);
        }
        next.changed(snapshot, changes);
    }

    @Override
    public void state(SourceState state) {
        next.state(state);
    }

    @Override
    public void unreadable(List<ReadIssue> issues) {
        next.unreadable(issues);
    }

    @Override
    public void settled(List<ReadIssue> issues) {
        next.settled(issues);
    }
}
