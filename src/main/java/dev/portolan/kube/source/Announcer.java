// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.source;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells a listener, from any thread, one call at a time, and nothing more once it is closed. A listener may close its source
 * from within a call.
 */
public final class Announcer implements SourceListener, AutoCloseable {

    private final SourceListener listener;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean closed;

    public Announcer(SourceListener listener) {
        this.listener = listener;
    }

    @Override
    public void described(SourceDescription description) {
        tell(() -> listener.described(description));
    }

    @Override
    public void changed(ClusterSnapshot snapshot, List<ClusterChange> changes) {
        tell(() -> listener.changed(snapshot, changes));
    }

    @Override
    public void state(SourceState state) {
        tell(() -> listener.state(state));
    }

    @Override
    public void unreadable(List<ReadIssue> issues) {
        tell(() -> listener.unreadable(issues));
    }

    @Override
    public void settled(List<ReadIssue> issues) {
        tell(() -> listener.settled(issues));
    }

    /** Waits for the call that is being made, if any; none follows it. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
        } finally {
            turn.unlock();
        }
    }

    private void tell(Runnable call) {
        turn.lock();
        try {
            if (!closed) {
                call.run();
            }
        } finally {
            turn.unlock();
        }
    }
}
