// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.changes.ServiceDifference.Kind;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Two pictures, each under its own profile, compared as Services and as records: two clusters, a cluster and its snapshot, two
 * snapshots. Immutable.
 *
 * @param services the Services that differ, and those of which nobody can tell; ordered by namespace and name
 * @param same how many Services are equal, their records included
 * @param unread the Services that were not read of what was to be compared: either may have others than those that are told of
 * @param addresses whether addresses were compared
 */
public record ZoneComparison(List<ServiceDifference> services, int same, List<SideUnread> unread, Addresses addresses) {

    public ZoneComparison {
        services = List.copyOf(services);
        unread = List.copyOf(unread);
    }

    /** What leads from the first to the second. Derives the records of all Services of both, so it belongs in the background. */
    public static ZoneComparison between(ClusterZone first, ClusterZone second, Addresses addresses) {
        return between(first, second, "", addresses);
    }

    /**
     * The same of one namespace.
     *
     * @param namespace the namespace, empty for all
     */
    public static ZoneComparison between(ClusterZone first, ClusterZone second, String namespace, Addresses addresses) {
        ServiceComparison services = new ServiceComparison(first, second, addresses);
        List<ServiceDifference> differences = new ArrayList<>();
        TreeSet<NamespacedName> all = ids(first, namespace);
        all.addAll(ids(second, namespace));
        for (NamespacedName id : all) {
            services.of(id).ifPresent(differences::add);
        }
        return new ZoneComparison(
                differences,
                all.size() - differences.size(),
                new Unknowns(first, second).services(namespace),
                addresses);
    }

    /** Whether nothing differs, and everything could be compared. */
    public boolean isSame() {
        return services.isEmpty() && unread.isEmpty();
    }

    /** The Services that are known to differ. If there are none, both may still not be {@linkplain #isSame the same}. */
    public List<ServiceDifference> differences() {
        return services.stream().filter(one -> one.kind() != Kind.NOT_KNOWN).toList();
    }

    /** The Services of which nobody can tell whether they differ. */
    public List<ServiceDifference> notKnown() {
        return services.stream().filter(one -> one.kind() == Kind.NOT_KNOWN).toList();
    }

    /** How many Services differ like that. */
    public int count(Kind kind) {
        return (int) services.stream().filter(one -> one.kind() == kind).count();
    }

    /** All record changes, Service by Service. */
    public List<RecordChange> records() {
        return services.stream().flatMap(one -> one.records().stream()).toList();
    }

    private static TreeSet<NamespacedName> ids(ClusterZone zone, String namespace) {
        TreeSet<NamespacedName> ids = new TreeSet<>();
        if (namespace.isEmpty()) {
            zone.snapshot().services().map(Service::id).forEach(ids::add);
        } else {
            zone.snapshot().servicesIn(namespace).forEach(service -> ids.add(service.id()));
        }
        return ids;
    }
}
