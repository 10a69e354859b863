// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.kube.read.Found;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** A feed that can be closed: what a reflector tells after that is not heard, so that what was forgotten does not come back. */
final class Door implements Feed {

    private final ReentrantLock turn = new ReentrantLock();
    private final Feed feed;
    private boolean closed;

    Door(Feed feed) {
        this.feed = feed;
    }

    /** Waits for what is being told; nothing is heard after that. */
    void close() {
        pass(() -> closed = true);
    }

    @Override
    public void changed(Scope scope, List<ClusterChange> changes) {
        pass(() -> feed.changed(scope, changes));
    }

    @Override
    public void listed(Scope scope, Set<NamespacedName> present, Set<NamespacedName> broken) {
        pass(() -> feed.listed(scope, present, broken));
    }

    @Override
    public void unreadable(Scope scope, Found.Broken broken) {
        pass(() -> feed.unreadable(scope, broken));
    }

    @Override
    public void gone(Scope scope, NamespacedName id) {
        pass(() -> feed.gone(scope, id));
    }

    @Override
    public void line(Scope scope, Line line) {
        pass(() -> feed.line(scope, line));
    }

    @Override
    public void unreachable(Scope scope) {
        pass(() -> feed.unreachable(scope));
    }

    @Override
    public void heard(Scope scope) {
        pass(() -> feed.heard(scope));
    }

    @Override
    public void ended(Throwable defect) {
        pass(() -> feed.ended(defect));
    }

    private void pass(Runnable call) {
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
