// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the names that an address points back to (CoreDNS {@code plugin/kubernetes/reverse.go}). */
final class ReverseLookup {

    private static final CoreDnsVersion HOSTNAMES_ONLY = new CoreDnsVersion(1, 11, 4);
    private static final CoreDnsVersion ALL_AGAIN = new CoreDnsVersion(1, 12, 1);

    private final VisibleCluster cluster;
    private final WireName zone;
    private final boolean hostnamesOnly;

    ReverseLookup(VisibleCluster cluster, CoreDnsVersion version, WireName zone) {
        this.cluster = cluster;
        this.zone = zone;
        hostnamesOnly = version.compareTo(HOSTNAMES_ONLY) >= 0 && version.compareTo(ALL_AGAIN) < 0;
    }

    /** The names that an address points to, in wire form: one Service, or else all endpoints. */
    List<byte[]> find(String address) {
        for (Service service : cluster.servicesPointedBack(address)) {
            NamespacedName id = service.id();
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
