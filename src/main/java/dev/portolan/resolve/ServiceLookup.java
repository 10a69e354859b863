// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.zone.VisibleCluster;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what names below {@code svc} match among the Services (CoreDNS {@code plugin/kubernetes/kubernetes.go}). */
final class ServiceLookup {

    private static final CoreDnsVersion NO_ENDPOINTS_OF_ALIASES = new CoreDnsVersion(1, 10, 1);
    private static final CoreDnsVersion NO_PORTS_OF_ALIASES = new CoreDnsVersion(1, 11, 0);

    private final VisibleCluster cluster;
    private final CoreDnsVersion version;
    private final Matching matching;
    private final EndpointNames names;

    ServiceLookup(VisibleCluster cluster, CoreDnsVersion version, Matching matching) {
        this.cluster = cluster;
        this.version = version;
        this.matching = matching;
        this.names = new EndpointNames(cluster);
    }

    /** What a request for a Service, its ports or endpoints matches. Its namespace is exposed, or a wildcard. */
    Matches find(RecordRequest request) {
        Matches matches = new Matches();
        boolean anyNamespace = matching == Matching.WILDCARD && Matching.isWildcard(request.namespace);
        boolean anyService = matching == Matching.WILDCARD && Matching.isWildcard(request.service);
        if (!anyNamespace && !anyService) {
            Service service = cluster.service(new NamespacedName(request.namespace, request.service));
            if (service != null) {
                add(service, request, matches);
            }
            return matches;
        }
        if (!anyNamespace) {
            matches.markExisting();
        }
        cluster.snapshot().services().forEach(service -> {
            if (cluster.selects(service)
                    && matching.label(request.namespace, service.id().namespace())
                    && matching.label(request.service, service.id().name())
                    && (!anyNamespace || cluster.exposes(service.id().namespace()))) {
                add(service, request, matches);
            }
        });
        return matches;
    }

    private void add(Service service, RecordRequest request, Matches matches) {
        boolean zoned = request.topologyZone != null;
        if (cluster.hidesAsEmpty(service) || (zoned && !(service instanceof HeadlessService))) {
            return;
        }
        switch (service) {
            case ExternalNameService alias -> addAlias(alias, request, matches);
            case HeadlessService headless -> addEndpoints(headless, request, matches);
            case ClusterIpService clusterIp -> {
                if (request.endpoint.isEmpty()) {
                    addClusterIps(clusterIp, request, matches);
                } else {
                    addEndpoints(clusterIp, request, matches);
                }
            }
        }
    }

    private void addAlias(ExternalNameService alias, RecordRequest request, Matches matches) {
        boolean endpoint = version.compareTo(NO_ENDPOINTS_OF_ALIASES) >= 0 && !request.endpoint.isEmpty();
        boolean port =
                version.compareTo(NO_PORTS_OF_ALIASES) >= 0 && !(request.port.isEmpty() && request.protocol.isEmpty());
        Match match = new Match(alias.externalName(), 0, new Owner.OfService(alias.id()));
        if (!endpoint && !port && match.isAlias()) {
            matches.add(match);
        }
    }

    private void addClusterIps(ClusterIpService service, RecordRequest request, Matches matches) {
        Owner owner = new Owner.OfService(service.id());
        if (service.ports().isEmpty() && matchesPort(request, "", "")) {
            addAddresses(service, EndpointPort.UNNUMBERED, owner, matches);
        }
        for (ServicePort port : service.ports()) {
            if (matchesPort(request, port.name(), port.protocol().label())) {
                addAddresses(service, port.port(), owner, matches);
            }
        }
    }

    private static void addAddresses(ClusterIpService service, int port, Owner owner, Matches matches) {
        matches.markExisting();
        for (String address : service.clusterIps()) {
            matches.add(new Match(address, port, owner));
        }
    }

    private void addEndpoints(Service service, RecordRequest request, Matches matches) {
        if (request.topologyZone != null) {
            matches.markExisting();
        }
        if (!request.endpoint.isEmpty() && matching == Matching.EXACT) {
            addNamed(service, request, matches);
            return;
        }
        int before = matches.size();
        addEndpoints(service, request, request.topologyZone, matches);
        if (matches.size() == before && request.prefersZone) {
            addEndpoints(service, request, null, matches);
        }
    }

    private void addEndpoints(Service service, RecordRequest request, @Nullable String topologyZone, Matches matches) {
        for (EndpointSlice slice : cluster.slicesOf(service.id())) {
            Map<String, String> zones = topologyZone == null ? Map.of() : zones(slice);
            for (Endpoint endpoint : slice.endpoints()) {
                if (!cluster.counts(endpoint)) {
                    continue;
                }
                for (String address : endpoint.addresses()) {
                    if ((topologyZone == null || topologyZone.equals(zones.get(address)))
                            && isNamed(endpoint, address, request)) {
                        Owner owner = new Owner.OfEndpoint(cluster, service.id(), endpoint, address);
                        addPorts(slice, address, owner, request, matches);
                    }
                }
            }
        }
    }

    /** A topology zone and an endpoint are never named together. */
    private void addNamed(Service service, RecordRequest request, Matches matches) {
        for (EndpointSlice slice : cluster.slicesOf(service.id())) {
            for (EndpointNames.Named named : names.of(slice, request.endpoint)) {
                Owner owner = new Owner.OfEndpoint(cluster, service.id(), named.endpoint(), named.address());
                addPorts(slice, named.address(), owner, request, matches);
            }
        }
    }

    private boolean isNamed(Endpoint endpoint, String address, RecordRequest request) {
        return request.endpoint.isEmpty() || matching.label(request.endpoint, cluster.label(endpoint, address));
    }

    void addPorts(EndpointSlice slice, String address, Owner owner, RecordRequest request, Matches matches) {
        if (slice.ports().isEmpty() && matchesPort(request, "", "")) {
            matches.add(new Match(address, EndpointPort.UNNUMBERED, owner));
        }
        for (EndpointPort port : slice.ports()) {
            if (matchesPort(request, port.name(), port.protocol().label())) {
                matches.add(new Match(address, port.number(), owner));
            }
        }
    }

    boolean matchesPort(RecordRequest request, String name, String protocol) {
        return matching.port(request.port, name) && matching.port(request.protocol, protocol);
    }

    /** The zone of each address of a slice: where several endpoints hold it, that of the last one which names a zone. */
    private Map<String, String> zones(EndpointSlice slice) {
        Map<String, String> zones = new HashMap<>();
        for (Endpoint endpoint : slice.endpoints()) {
            String zone = endpoint.placement().zone();
            if (cluster.counts(endpoint) && !zone.isEmpty()) {
                endpoint.addresses().forEach(address -> zones.put(address, zone.toLowerCase(Locale.ROOT)));
            }
        }
        return zones;
    }
}
