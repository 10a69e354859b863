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
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Finds the names that an address points back to (CoreDNS {@code plugin/kubernetes/reverse.go}). */
final class ReverseLookup {

    private final VisibleCluster cluster;
    private final WireName zone;
    private final int ttl;

    ReverseLookup(VisibleCluster cluster, WireName zone, int ttl) {
        this.cluster = cluster;
        this.zone = zone;
        this.ttl = ttl;
    }

    /** What a reverse question for an address is answered, null if it points to no name. */
    @Nullable
    Reply answer(WireName asked, String address) {
        List<byte[]> targets = find(address);
        if (targets == null) {
            return Reply.unsent(pointer(asked, Name.root.toWire()));
        }
        List<WireRecord> pointers =
                targets.stream().map(target -> pointer(asked, target)).toList();
        return pointers.isEmpty() ? null : Reply.authoritative(Rcode.NOERROR, pointers, List.of(), List.of());
    }

    private WireRecord pointer(WireName asked, byte[] target) {
        return WireRecord.pointing(asked, Type.PTR, ttl, target);
    }

    /**
     * The names that an address points to, in wire form: one Service, or else all endpoints. Null if one of them is no name: it
     * is too long, or its EndpointSlice names no Service, so that it has an empty label.
     */
    private @Nullable List<byte[]> find(String address) {
        for (Service service : cluster.servicesPointedBack(address)) {
            NamespacedName id = service.id();
            byte[] name = zone.below(id.name(), id.namespace(), "svc");
            return name == null ? null : List.of(name);
        }
        if (cluster.isMuted(address)) {
            return null;
        }
        List<byte[]> names = new ArrayList<>();
        for (EndpointSlice slice : cluster.slicesHolding(address)) {
            boolean named = !slice.service().name().isEmpty();
            if (named && cluster.allows(slice.id().namespace()) && !addEndpoints(slice, address, names)) {
                return null;
            }
        }
        return names;
    }

    /** Whether all of them are names. */
    private boolean addEndpoints(EndpointSlice slice, String address, List<byte[]> names) {
        NamespacedName service = slice.service();
        for (Endpoint endpoint : slice.endpoints()) {
            if (cluster.counts(endpoint) && endpoint.addresses().contains(address) && cluster.pointsBackTo(endpoint)) {
                String label = cluster.label(endpoint, address);
                byte[] name = zone.below(label, service.name(), service.namespace(), "svc");
                if (name == null) {
                    return false;
                }
                if (names.stream().noneMatch(known -> Arrays.equals(known, name))) {
                    names.add(name);
                }
            }
        }
        return true;
    }
}
