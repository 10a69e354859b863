// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a source stands with the cluster that it shows. */
public sealed interface SourceState {

    /**
     * The first lists are on their way.
     *
     * @param listed how many objects of each kind have arrived so far
     * @param silence that nothing arrives although it is waited for; null if something does
     */
    record Connecting(
            Map<ResourceKind, Integer> listed, @Nullable Problem silence) implements SourceState {
        public Connecting {
            listed = Map.copyOf(listed);
        }

        /** They arrive. */
        public Connecting(Map<ResourceKind, Integer> listed) {
            this(listed, null);
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
     * The whole picture is the last one seen; the connection is lost and will be tried again.
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

    /**
     * Parts of the picture follow the cluster, and others are the last that was seen of them. What is in neither list is still
     * being listed, or may not be read.
     *
     * @param syncedAt when the last list or event was applied
     * @param lags what is not followed and will be tried again, at least one, in order
     * @param followed what is followed, in order
     */
    record Lagging(Instant syncedAt, List<Lag> lags, List<WatchedPart> followed) implements SourceState {
        public Lagging {
            lags = List.copyOf(lags);
            followed = List.copyOf(followed);
        }

        /** Until when all parts were in sync that were ever read. */
        @Override
        public Instant asOf() {
            return lags.stream()
                    .map(Lag::asOf)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(syncedAt);
        }

        /** How objects of that kind in that namespace lag; empty if they do not. */
        public Optional<Lag> lag(ResourceKind kind, String namespace) {
            return lags.stream()
                    .filter(lag -> lag.part().holds(kind, namespace))
                    .findFirst();
        }
    }

    /** There is no picture, and none will come without the person doing something. */
    record Failed(Problem problem) implements SourceState {}

    /** When the picture was taken, or last in sync; null while there is none, and where nobody knows. */
    default @Nullable Instant asOf() {
        return switch (this) {
            case Live(var syncedAt) -> syncedAt;
            case Fixed(var takenAt) -> takenAt;
            case Lagging lagging -> lagging.asOf();
            case Stale stale -> stale.asOf();
            case Connecting _, Failed _ -> null;
        };
    }

    /** The moment to which ages are counted: that of a picture that stands still, else now. */
    default Instant present(InstantSource clock) {
        return switch (this) {
            case Fixed(Instant takenAt) when takenAt != null -> takenAt;
            case Stale stale -> stale.asOf();
            case Connecting _, Live _, Lagging _, Fixed _, Failed _ -> clock.instant();
        };
    }
}
