// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

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
 * @param services the Services that differ, ordered by namespace and name
 * @param same how many Services are equal, their records included
 * @param addresses whether addresses were compared
 */
public record ZoneComparison(List<ServiceDifference> services, int same, Addresses addresses) {

    public ZoneComparison {
        services = List.copyOf(services);
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
        ZoneDiff diff = new ZoneDiff(first, second, addresses);
        List<ServiceDifference> differences = new ArrayList<>();
        TreeSet<NamespacedName> all = ids(first, namespace);
        all.addAll(ids(second, namespace));
        for (NamespacedName id : all) {
            Service one = first.snapshot().service(id).orElse(null);
            Service other = second.snapshot().service(id).orElse(null);
            List<String> fields =
                    one == null || other == null ? List.of() : ServiceFields.between(one, other, addresses);
            List<RecordChange> records = diff.of(id);
            if (one == null || other == null || !fields.isEmpty() || !records.isEmpty()) {
                differences.add(new ServiceDifference(id, one, other, fields, records));
            }
        }
        return new ZoneComparison(differences, all.size() - differences.size(), addresses);
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return services.isEmpty();
    }

    /** How many Services differ like that. */
    public int count(ServiceDifference.Kind kind) {
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
