// SPDX-License-Identifier: Apache-2.0
package dev.portolan.changes;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares two zones, Service by Service. */
public final class ZoneDiff {

    private final ClusterZone before;
    private final ClusterZone after;
    private final Addresses addresses;
    private final Unknowns unknowns;

    /** A comparison of these two; nothing is derived yet. */
    public ZoneDiff(ClusterZone before, ClusterZone after) {
        this(before, after, Addresses.COMPARED);
    }

    /** The same, with or without their addresses. */
    ZoneDiff(ClusterZone before, ClusterZone after, Addresses addresses) {
        this.before = before;
        this.after = after;
        this.addresses = addresses;
        unknowns = new Unknowns(before, after);
    }

    /**
     * What these changes did, an entry for each Service whose records differ; ordered by Service. Of what one of the pictures
     * did not read, nothing is said: it was not seen to come or to go.
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
        Map<NamespacedName, List<ClusterChange>> concerned = Concern.of(changes, before, after);
        return entries(
                concerned.keySet(), service -> causes.of(service, concerned.getOrDefault(service, List.of())), at);
    }

    /**
     * The Services whose records can differ where nothing but these changed, themselves or in their slices: also others that
     * share an address with them.
     */
    public Set<NamespacedName> concerned(Set<NamespacedName> changed) {
        // Of a change its kind and its identity count here, not what it did.
        List<ClusterChange> changes = changed.stream()
                .<ClusterChange>map(service -> new ClusterChange.Removed(ResourceKind.SERVICE, service))
                .toList();
        return Concern.of(changes, before, after).keySet();
    }

    /** The differences of all records, Service by Service; for two sources compared. */
    public List<RecordChange> all() {
        List<RecordChange> changes = new ArrayList<>();
        allServices().forEach(service -> changes.addAll(of(service)));
        return changes;
    }

    /** The differences of one Service's records. */
    public List<RecordChange> of(NamespacedName service) {
        return addresses.between(Addresses.Side.of(before, service), Addresses.Side.of(after, service));
    }

    private List<ChangeEntry> entries(
            Set<NamespacedName> services, Function<NamespacedName, String> cause, Instant at) {
        List<ChangeEntry> entries = new ArrayList<>();
        for (NamespacedName service : services) {
            if (before.hasSameRecords(after, service) || !unknowns.of(service).isEmpty()) {
                continue;
            }
            Addresses.Side was = Addresses.Side.of(before, service);
            List<RecordChange> changes = addresses.between(was, Addresses.Side.of(after, service));
            if (!changes.isEmpty()) {
                entries.add(new ChangeEntry(
                        at,
                        service,
                        cause.apply(service),
                        changes,
                        Staleness.of(changes, was.records(), before.profile())));
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
}
