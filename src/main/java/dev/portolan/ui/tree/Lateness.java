// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.Lag;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.session.SessionView;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers of the tree are old while the rest is live. Where nothing is live, the banner says so of everything.
 *
 * @param parts what lags behind of what the numbers are made from
 */
record Lateness(List<Late> parts) {

    static final Lateness NONE = new Lateness(List.of());

    private static final Set<ResourceKind> COUNTED = EnumSet.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);

    /** Something that was last in sync then. */
    record Late(WatchedPart part, Instant asOf) {}

    Lateness {
        parts = List.copyOf(parts);
    }

    static Lateness of(SessionView view) {
        if (!(view.state() instanceof SourceState.Lagging(var _, var lags, var _))) {
            return NONE;
        }
        return new Lateness(lags.stream()
                .filter(lag -> COUNTED.contains(lag.part().kind()))
                .flatMap(lag -> late(lag).stream())
                .toList());
    }

    private static Optional<Late> late(Lag lag) {
        Instant asOf = lag.asOf();
        return asOf == null ? Optional.empty() : Optional.of(new Late(lag.part(), asOf));
    }

    /** What lags of the Services of a namespace and their endpoints; empty if nothing does. */
    Optional<Late> in(String namespace) {
        return parts.stream()
                .filter(late -> COUNTED.stream().anyMatch(kind -> late.part().holds(kind, namespace)))
                .findFirst();
    }
}
