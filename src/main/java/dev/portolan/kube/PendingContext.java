// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import org.jspecify.annotations.Nullable;

/** Stands in until live clusters land: says that it cannot be read. */
record PendingContext(SourceDescription description) implements ClusterSource {

    @Override
    public SourceConnection open(SourceListener listener) {
        listener.state(new SourceState.Failed(Problem.of(description.name() + " cannot be read yet.")));
        return new Idle();
    }

    private record Idle() implements SourceConnection {
        @Override
        public void focus(@Nullable NamespacedName service) {}

        @Override
        public void refresh() {}

        @Override
        public void stayOffline() {}

        @Override
        public void close() {}
    }
}
