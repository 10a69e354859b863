// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the names that an address points back to (CoreDNS {@code plugin/kubernetes/reverse.go}). */
final class ReverseLookup {

    private static final CoreDnsVersion HOSTNAMES_ONLY = new CoreDnsVersion(1, 11, 4);
    private static final CoreDnsVersion ALL_AGAIN = new CoreDnsVersion(1, 12, 1);

    /** Before, a Service's external addresses pointed back to it as well. */
    private static final CoreDnsVersion CLUSTER_IPS_ONLY = new CoreDnsVersion(1, 9, 4);

    private final VisibleCluster cluster;
    private final WireName zone;
    private final boolean hostnamesOnly;
    private final boolean externalToo;
    private volatile @Nullable Map<String, List<NamespacedName>> external;

    ReverseLookup(VisibleCluster cluster, CoreDnsVersion version, WireName zone) {
        this.cluster = cluster;
        this.zone = zone;
        externalToo = version.compareTo(CLUSTER_IPS_ONLY) < 0;
        hostnamesOnly = version.compareTo(HOSTNAMES_ONLY) >= 0 && version.compareTo(ALL_AGAIN) < 0;
    }

    /** The names that an address points to, in wire form: one Service, or else all endpoints. */
    List<byte[]> find(String address) {
        for (NamespacedName id : services(address)) {
            byte[] name = zone.below(id.name(), id.namespace(), "svc");
            if (cluster.allows(id.namespace()) && name != null) {
                return List.of(name);
            }
        }
        List<byte[]> names = new ArrayList<>();
        for (EndpointSlice slice : cluster.slicesHolding(address)) {
            if (cluster.allows(slice.id().namespace())) {
                addEndpoints(slice, address, names);
            }
        }
        return names;
    }

    private List<NamespacedName> services(String address) {
        List<NamespacedName> found = new ArrayList<>();
        cluster.servicesWithClusterIp(address).forEach(service -> found.add(service.id()));
        if (externalToo) {
            found.addAll(external().getOrDefault(address, List.of()));
        }
        return found;
    }

    private Map<String, List<NamespacedName>> external() {
        Map<String, List<NamespacedName>> known = external;
        if (known == null) {
            Map<String, List<NamespacedName>> index = new HashMap<>();
            cluster.snapshot().services().filter(cluster::selects).forEach(service -> {
                if (service instanceof ClusterIpService exposed) {
                    Stream.concat(exposed.exposure().externalIps().stream(), exposed.exposure().ingress().stream())
                            .forEach(ip -> index.computeIfAbsent(ip, _ -> new ArrayList<>())
                                    .add(service.id()));
                }
            });
            known = index;
            external = known;
        }
        return known;
    }

    private void addEndpoints(EndpointSlice slice, String address, List<byte[]> names) {
        NamespacedName service = slice.service();
        for (Endpoint endpoint : slice.endpoints()) {
            if (pointsBack(endpoint, address)) {
                String label = cluster.label(endpoint, address);
                byte[] name = zone.below(label, service.name(), service.namespace(), "svc");
                if (name != null && names.stream().noneMatch(known -> Arrays.equals(known, name))) {
                    names.add(name);
                }
            }
        }
    }

    private boolean pointsBack(Endpoint endpoint, String address) {
        return cluster.counts(endpoint)
                && endpoint.addresses().contains(address)
                && !(hostnamesOnly && endpoint.hostname().isEmpty());
    }
}
