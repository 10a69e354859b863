// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.changes.ServiceDifference.Kind;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares two pictures one Service at a time. */
final class ServiceComparison {

    private final ClusterZone first;
    private final ClusterZone second;
    private final Addresses addresses;
    private final ZoneDiff records;
    private final Unknowns unknowns;

    ServiceComparison(ClusterZone first, ClusterZone second, Addresses addresses) {
        this.first = first;
        this.second = second;
        this.addresses = addresses;
        records = new ZoneDiff(first, second, addresses);
        unknowns = new Unknowns(first, second);
    }

    /** In what a Service differs that one of them has, or that nobody can tell; empty if it is the same in both. */
    Optional<ServiceDifference> of(NamespacedName id) {
        Service one = first.snapshot().service(id).orElse(null);
        Service other = second.snapshot().service(id).orElse(null);
        List<SideUnread> unread = unknowns.of(id);
        List<String> fields = one == null || other == null ? List.of() : ServiceFields.between(one, other, addresses);
        List<RecordChange> changes = unread.isEmpty() ? records.of(id) : List.of();
        return kind(one, other, unread)
                .or(() -> fields.isEmpty() && changes.isEmpty() ? Optional.empty() : Optional.of(Kind.CHANGED))
                .or(() -> unread.isEmpty() ? Optional.empty() : Optional.of(Kind.NOT_KNOWN))
                .map(kind -> new ServiceDifference(id, kind, fields, changes, unread));
    }

    /** How a Service differs by which side has it; empty if both do. */
    private static Optional<Kind> kind(@Nullable Service one, @Nullable Service other, List<SideUnread> unread) {
        if (one != null && other != null) {
            return Optional.empty();
        }
        if (unread.stream().anyMatch(side -> side.what().kind() == ResourceKind.SERVICE)) {
            return Optional.of(Kind.NOT_KNOWN);
        }
        return Optional.of(one == null ? Kind.ADDED : Kind.REMOVED);
    }
}
