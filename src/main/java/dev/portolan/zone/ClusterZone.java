// SPDX-License-Identifier: Apache-2.0
package dev.portolan.zone;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.profile.DnsProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/** The zones that a cluster's DNS is authoritative for, under one picture and one profile. Immutable, safe for any thread. */
public final class ClusterZone {

    private final ClusterSnapshot snapshot;
    private final DnsProfile profile;

    /** The zones of this picture under this profile. Costs nothing: records are derived when asked for. */
    public ClusterZone(ClusterSnapshot snapshot, DnsProfile profile) {
        this.snapshot = snapshot;
        this.profile = profile;
    }

    /** The picture. */
    public ClusterSnapshot snapshot() {
        return snapshot;
    }

    /** The profile. */
    public DnsProfile profile() {
        return profile;
    }

    /** All records of a Service, and those that are missing. */
    public ServiceRecords records(Service service) {
        return new ServiceRecords(List.of(), List.of(), List.of());
    }

    /** How many records the main set of a Service has. */
    public int recordCount(Service service) {
        return records(service).main().size();
    }

    /** SOA, NS with their addresses, {@code ns.dns} and {@code dns-version}. */
    public List<DerivedRecord> zoneRecords() {
        return List.of();
    }

    /** The main set of every Service, lazily, ordered by namespace and name. */
    public Stream<DerivedRecord> allRecords() {
        return snapshot.services().flatMap(service -> records(service).main().stream());
    }

    /** The full name of a Service, whether it exists or not: {@code quote.kiada.svc.cluster.local.} */
    public Name nameOf(NamespacedName service) {
        return Name.fromConstantString(
                service.name() + "." + service.namespace() + ".svc." + profile.clusterDomain() + ".");
    }

    /** The name of an endpoint on its own below its Service, whether it is ready or not; empty if no name can be formed. */
    public Optional<Name> nameOf(EndpointSlice slice, Endpoint endpoint) {
        return Optional.empty();
    }
}
