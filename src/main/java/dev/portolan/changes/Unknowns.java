// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.changes.SideUnread.Side;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.Unread;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What two pictures do not tell, because it was not read. */
record Unknowns(ClusterZone first, ClusterZone second) {

    /**
     * The Services that were not read: either side may have more.
     *
     * @param namespace the namespace that is compared, empty for all
     */
    List<SideUnread> services(String namespace) {
        return both(zone -> {
            Coverage coverage = zone.snapshot().coverage();
            return namespace.isEmpty()
                    ? coverage.unread(ResourceKind.SERVICE).stream()
                    : coverage.unread(ResourceKind.SERVICE, namespace).stream();
        });
    }

    /** What keeps one Service from being compared: itself on a side where it may be, or the slices that its records hang on. */
    List<SideUnread> of(NamespacedName service) {
        return both(zone -> of(zone, service).stream());
    }

    private static Optional<Unread> of(ClusterZone zone, NamespacedName id) {
        Coverage coverage = zone.snapshot().coverage();
        Optional<Service> service = zone.snapshot().service(id);
        if (service.isEmpty()) {
            return coverage.unread(ResourceKind.SERVICE, id.namespace());
        }
        return service.filter(zone::lacksSlices)
                .flatMap(_ -> coverage.unread(ResourceKind.ENDPOINT_SLICE, id.namespace()));
    }

    private List<SideUnread> both(Function<ClusterZone, Stream<Unread>> unread) {
        return Stream.concat(
                        unread.apply(first).map(what -> new SideUnread(Side.FIRST, what)),
                        unread.apply(second).map(what -> new SideUnread(Side.SECOND, what)))
                .toList();
    }
}
