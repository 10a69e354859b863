// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServicePort;
import dev.portolan.zone.VisibleCluster;

/** Finds what names in a zone of imported Services match (KEP-1645; CoreDNS {@code findMultiClusterServices}). */
final class ImportLookup {

    private final VisibleCluster cluster;
    private final ServiceLookup services;

    ImportLookup(VisibleCluster cluster, ServiceLookup services) {
        this.cluster = cluster;
        this.services = services;
    }

    /** What a request for an import, its ports or endpoints matches. Its namespace is exposed. */
    Matches find(RecordRequest request) {
        Matches matches = new Matches();
        ServiceImport imported = cluster.snapshot()
                .serviceImport(new NamespacedName(request.namespace, request.service))
                .orElse(null);
        if (imported == null || !cluster.selects(imported) || cluster.hidesAsEmpty(imported)) {
            return matches;
        }
        if (imported.headless() || !request.endpoint.isEmpty()) {
            addEndpoints(imported, request, matches);
            return matches;
        }
        Owner owner = new Owner.OfService(imported.id());
        for (ServicePort port : imported.ports()) {
            if (services.matchesPort(request, port.name(), port.protocol().label())) {
                matches.markExisting();
                for (String address : imported.ips()) {
                    matches.add(new Match(address, port.port(), owner));
                }
            }
        }
        return matches;
    }

    private void addEndpoints(ServiceImport imported, RecordRequest request, Matches matches) {
        for (EndpointSlice slice : cluster.importedSlicesOf(imported.id())) {
            String clusterId = slice.labels().getOrDefault(EndpointSlice.SOURCE_CLUSTER, "");
            for (Endpoint endpoint : slice.endpoints()) {
                if (!cluster.counts(endpoint)) {
                    continue;
                }
                for (String address : endpoint.addresses()) {
                    if (request.endpoint.isEmpty()
                            || (request.cluster.equalsIgnoreCase(clusterId)
                                    && request.endpoint.equalsIgnoreCase(cluster.label(endpoint, address)))) {
                        Owner.OfEndpoint own = new Owner.OfEndpoint(cluster, imported.id(), endpoint, address);
                        services.addPorts(slice, address, new Owner.OfImported(own, clusterId), request, matches);
                    }
                }
            }
        }
    }
}
