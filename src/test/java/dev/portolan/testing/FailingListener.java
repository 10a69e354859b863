// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import java.util.List;

/** Has a defect that it meets with the first picture; hands everything else on. */
public record FailingListener(SourceListener next, String message) implements SourceListener {

    @Override
    public void described(SourceDescription description) {
        next.described(description);
    }

    @Override
    public void changed(ClusterSnapshot snapshot, List<ClusterChange> changes) {
        throw new IllegalStateException(message);
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
