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
     * Reads all Pods and Nodes from now on, whatever is focused, where that is allowed; for a snapshot of the whole. The coverage
     * of both tells when they were read, or why not. Sources that hold them anyway do nothing.
     *
     * @param all whether all are to be read; if not, those of what is focused, as at the beginning
     */
    default void readPods(boolean all) {}

    /**
     * Reads that namespace as well, where not all of them may be read: one that a person typed, or that is remembered from
     * before. It counts for as long as the connection is open, whatever else is found. A source that holds everything does
     * nothing.
     */
    default void addNamespace(String namespace) {}

    /**
     * Reads the Services and EndpointSlices of that namespace alone from now on, and its Pods where all are wanted, also where
     * more could be read; of everything again if it is empty. Works while the first lists are on their way, which it ends. A
     * source that holds everything does nothing.
     */
    default void changeNamespace(String namespace) {}

    /** Whether it waits for a program by which a person signs in, for as long as that takes. */
    default boolean isSigningIn() {
        return false;
    }

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
