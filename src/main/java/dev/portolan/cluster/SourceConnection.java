// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open source. All methods return at once and may be called from any thread. */
public interface SourceConnection extends AutoCloseable {

    /** Reads Pods and Nodes for this Service from now on, for none if null. Sources that hold them anyway do nothing. */
    void focus(@Nullable NamespacedName service);

    /** Lists everything again, and tries at once if a retry was waiting. */
    void refresh();

    /** Stops trying to reconnect; the last picture stays. {@link #refresh()} goes back on line. */
    void stayOffline();

    /**
     * Reads that namespace too, where not all of the cluster may be read. Sources that read all of it, or cannot read on
     * demand, do nothing.
     */
    default void addNamespace(String namespace) {}

    /** What the source can be made to do now; empty for every source but the demo. */
    default List<DemoMove> moves() {
        return List.of();
    }

    /** Makes the demo do that; an unknown move does nothing. */
    default void perform(DemoMove move) {}

    /** Stops the source; the listener hears nothing more once this has returned. */
    @Override
    void close();
}
