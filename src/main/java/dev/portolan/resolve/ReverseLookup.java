// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the names that an address points back to (CoreDNS {@code plugin/kubernetes/reverse.go}). */
final class ReverseLookup {

    private final VisibleCluster cluster;
    private final WireName zone;

    ReverseLookup(VisibleCluster cluster, WireName zone) {
        this.cluster = cluster;
        this.zone = zone;
    }

    /** The names that an address points to, in wire form: one Service, or else all endpoints. */
    List<byte[]> find(String address) {
        for (Service service : cluster.servicesPointedBack(address)) {
            NamespacedName id = service.id();
            byte[] name = zone.below(id.name(), id.namespace(), "svc");
            if (name != null) {
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
            if (cluster.counts(endpoint) && endpoint.addresses().contains(address) && cluster.pointsBackTo(endpoint)) {
                String label = cluster.label(endpoint, address);
                byte[] name = zone.below(label, service.name(), service.namespace(), "svc");
                if (name != null && names.stream().noneMatch(known -> Arrays.equals(known, name))) {
                    names.add(name);
                }
            }
        }
    }
}
