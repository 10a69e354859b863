// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares two zones, Service by Service. */
public final class ZoneDiff {

    private final ClusterZone before;
    private final ClusterZone after;
    private final Addresses addresses;

    /** A comparison of these two; nothing is derived yet. */
    public ZoneDiff(ClusterZone before, ClusterZone after) {
        this(before, after, Addresses.COMPARED);
    }

    /** The same, with or without their addresses. */
    ZoneDiff(ClusterZone before, ClusterZone after, Addresses addresses) {
        this.before = before;
        this.after = after;
        this.addresses = addresses;
    }

    /**
     * What these changes did, an entry for each Service whose records differ; ordered by Service.
     *
     * @param changes what led from the one picture to the other; empty if not known, then all Services are compared
     * @param at when the picture changed
     */
    public List<ChangeEntry> caused(List<ClusterChange> changes, Instant at) {
        if (changes.isEmpty() || !before.profile().equals(after.profile())) {
            String cause = before.profile().equals(after.profile()) ? "listed again" : "the DNS profile changed";
            return entries(allServices(), _ -> cause, at);
        }
        Causes causes = new Causes(before.snapshot(), after.snapshot());
        Map<NamespacedName, List<ClusterChange>> concerned = concerned(changes);
        return entries(
                concerned.keySet(), service -> causes.of(service, concerned.getOrDefault(service, List.of())), at);
    }

    /** The differences of all records, Service by Service; for two sources compared. */
    public List<RecordChange> all() {
        List<RecordChange> changes = new ArrayList<>();
        allServices().forEach(service -> changes.addAll(of(service)));
        return changes;
    }

    /** The differences of one Service's records. */
    public List<RecordChange> of(NamespacedName service) {
        return addresses.between(new Addresses.Side(before, service), new Addresses.Side(after, service));
    }

    private List<ChangeEntry> entries(
            Set<NamespacedName> services, Function<NamespacedName, String> cause, Instant at) {
        List<ChangeEntry> entries = new ArrayList<>();
        for (NamespacedName service : services) {
            if (before.hasSameRecords(after, service)) {
                continue;
            }
            List<RecordChange> changes = of(service);
            if (!changes.isEmpty()) {
                entries.add(new ChangeEntry(
                        at, service, cause.apply(service), changes, Staleness.of(changes, before.profile())));
            }
        }
        return entries;
    }

    private Set<NamespacedName> allServices() {
        Set<NamespacedName> services = new TreeSet<>();
        before.snapshot().services().map(Service::id).forEach(services::add);
        after.snapshot().services().map(Service::id).forEach(services::add);
        return services;
    }

    /** The Services that the changes concern, each with those that concern it. */
    private Map<NamespacedName, List<ClusterChange>> concerned(List<ClusterChange> changes) {
        Map<NamespacedName, List<ClusterChange>> services = new TreeMap<>();
        for (ClusterChange change : changes) {
            for (NamespacedName service : concernedBy(change)) {
                services.computeIfAbsent(service, _ -> new ArrayList<>()).add(change);
            }
        }
        return services;
    }

    private Set<NamespacedName> concernedBy(ClusterChange change) {
        return switch (change.kind()) {
            case SERVICE -> sharingClusterIps(change.id());
            case ENDPOINT_SLICE -> servicesOf(change.id());
            case NAMESPACE -> servicesIn(change.id().name());
            case POD, NODE, SERVICE_IMPORT -> Set.of();
        };
    }

    /** A cluster IP that moves takes the pointer record of the other Service with it. */
    private Set<NamespacedName> sharingClusterIps(NamespacedName id) {
        Set<NamespacedName> services = new TreeSet<>(Set.of(id));
        for (ClusterSnapshot snapshot : List.of(before.snapshot(), after.snapshot())) {
            snapshot.service(id)
                    .filter(ClusterIpService.class::isInstance)
                    .map(ClusterIpService.class::cast)
                    .ifPresent(service -> service.clusterIps()
                            .forEach(ip ->
                                    snapshot.servicesWithClusterIp(ip).forEach(other -> services.add(other.id()))));
        }
        return services;
    }

    private Set<NamespacedName> servicesOf(NamespacedName slice) {
        Set<NamespacedName> services = new TreeSet<>();
        before.snapshot().slice(slice).map(EndpointSlice::service).ifPresent(services::add);
        after.snapshot().slice(slice).map(EndpointSlice::service).ifPresent(services::add);
        return services;
    }

    private Set<NamespacedName> servicesIn(String namespace) {
        Set<NamespacedName> services = new TreeSet<>();
        before.snapshot().servicesIn(namespace).forEach(service -> services.add(service.id()));
        after.snapshot().servicesIn(namespace).forEach(service -> services.add(service.id()));
        return services;
    }
}
