// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a source stands with the cluster that it shows. */
public sealed interface SourceState {

    /**
     * The first lists are on their way.
     *
     * @param listed how many objects of each kind have arrived so far
     */
    record Connecting(Map<ResourceKind, Integer> listed) implements SourceState {
        public Connecting {
            listed = Map.copyOf(listed);
        }
    }

    /**
     * The picture follows the cluster.
     *
     * @param syncedAt when the last list or event was applied
     */
    record Live(Instant syncedAt) implements SourceState {}

    /**
     * A picture that does not change by itself.
     *
     * @param takenAt when it was taken, null if unknown
     */
    record Fixed(@Nullable Instant takenAt) implements SourceState {}

    /**
     * The picture is the last one seen; the connection is lost and will be tried again.
     *
     * @param asOf when the picture was last in sync
     * @param problem what went wrong
     * @param attempt the number of the next attempt, from 1
     * @param nextTry when it is made; null when the person chose to stay offline
     */
    record Stale(
            Instant asOf,
            Problem problem,
            int attempt,
            @Nullable Instant nextTry) implements SourceState {}

    /** There is no picture, and none will come without the person doing something. */
    record Failed(Problem problem) implements SourceState {}
}
