// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServicePort;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.zone.NameServer;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * All records of a zone as a transfer lists them (CoreDNS {@code plugin/kubernetes/xfr.go}). They are not quite those that
 * questions are answered with: weights differ, duplicates stay, and headless Services have no SRV at their own name.
 */
final class ZoneEnumeration {

    private static final Comparator<NamespacedName> BY_NAME =
            Comparator.comparing(NamespacedName::name).thenComparing(NamespacedName::namespace);

    private static final CoreDnsVersion TELLS_NAME_SERVERS = new CoreDnsVersion(1, 8, 5);
    private static final CoreDnsVersion STUMBLES = new CoreDnsVersion(1, 12, 2);
    private static final CoreDnsVersion STANDS_AGAIN = new CoreDnsVersion(1, 14, 6);
    private static final int NO_PORT = 0xFFFF;

    private final KubernetesPlugin plugin;
    private final VisibleCluster cluster;
    private final WireName zone;
    private final WireRecord soa;
    private final int ttl;

    ZoneEnumeration(KubernetesPlugin plugin, WireName zone, WireRecord soa) {
        this.plugin = plugin;
        this.zone = zone;
        this.soa = soa;
        cluster = plugin.cluster();
        ttl = plugin.block().ttl();
    }

    /** The records in order, made one Service at a time. */
    Iterator<WireRecord> records() {
        boolean multicluster = plugin.isMulticluster(zone);
        Stream<WireRecord> names = Stream.concat(Stream.of(soa), nameServers().stream());
        Stream<WireRecord> objects = multicluster ? imports() : services();
        return Stream.concat(Stream.concat(names, objects), Stream.of(soa)).iterator();
    }

    /**
     * Whether messages can be made of it. Below the root CoreDNS writes its own names with two final dots, and the name of a
     * port of 63 octets makes a label of 64 with its underscore. CoreDNS fails at the message that this is in; here none comes.
     */
    boolean canBeWritten() {
        return (!zone.equals(WireName.ROOT) || servers().isEmpty())
                && portNames().allMatch(name -> zone.below("_" + name) != null);
    }

    private Stream<String> portNames() {
        return plugin.isMulticluster(zone)
                ? exposedImports().flatMap(this::portNames)
                : exposedServices().flatMap(this::portNames);
    }

    private Stream<String> portNames(Service service) {
        return switch (service) {
            case ClusterIpService clusterIp ->
                clusterIp.clusterIps().isEmpty() ? Stream.empty() : portNames(clusterIp.ports());
            case HeadlessService headless -> portNames(cluster.slicesOf(headless.id()));
            case ExternalNameService _ -> Stream.empty();
        };
    }

    private Stream<String> portNames(ServiceImport imported) {
        return hasAddress(imported) ? portNames(imported.ports()) : portNames(cluster.importedSlicesOf(imported.id()));
    }

    private static Stream<String> portNames(List<ServicePort> ports) {
        return ports.stream().map(ServicePort::name);
    }

    private Stream<String> portNames(Collection<EndpointSlice> slices) {
        return slices.stream()
                .filter(slice -> addresses(slice) > 0)
                .flatMap(slice -> slice.ports().stream())
                .map(EndpointPort::name);
    }

    /**
     * Whether nothing comes. From 1.12.2 to 1.14.5 CoreDNS told the zone once for each of its own addresses: it never
     * finished without any, and went down over the second.
     */
    boolean staysAway() {
        boolean stumbles = !version().isBefore(STUMBLES) && version().isBefore(STANDS_AGAIN);
        int servers = servers().size();
        return stumbles
                && (servers > 1 || (servers == 0 && plugin.profile().addresses().isPresent()));
    }

    private List<NameServer> servers() {
        return version().isBefore(TELLS_NAME_SERVERS)
                ? List.of()
                : NameServer.of(cluster, plugin.profile(), zone.toName());
    }

    private List<WireRecord> nameServers() {
        List<NameServer> servers = servers();
        List<WireRecord> addresses = servers.stream()
                .map(server -> WireRecord.address(WireName.of(server.name()), 0, server.address()))
                .toList();
        Set<Name> names = new HashSet<>();
        List<WireRecord> records = new ArrayList<>();
        for (NameServer server : servers) {
            if (names.add(server.name())) {
                records.add(
                        WireRecord.pointing(zone, Type.NS, ttl, server.name().toWire()));
            }
            if (version().isBefore(STUMBLES)) {
                records.addAll(addresses);
            }
        }
        if (!version().isBefore(STUMBLES)) {
            records.addAll(addresses);
        }
        return records;
    }

    private CoreDnsVersion version() {
        return plugin.profile().version();
    }

    private Stream<WireRecord> services() {
        return exposedServices()
                .sorted(Comparator.comparing(Service::id, BY_NAME))
                .flatMap(service -> records(service).stream());
    }

    private Stream<Service> exposedServices() {
        return cluster.snapshot()
                .services()
                .filter(cluster::selects)
                .filter(service -> cluster.exposes(service.id().namespace()));
    }

    private Stream<WireRecord> imports() {
        return exposedImports()
                .sorted(Comparator.comparing(ServiceImport::id, BY_NAME))
                .flatMap(imported -> records(imported).stream());
    }

    private Stream<ServiceImport> exposedImports() {
        return cluster.snapshot().serviceImports().stream()
                .filter(imported -> cluster.exposes(imported.id().namespace()) && cluster.selects(imported));
    }

    private List<WireRecord> records(Service service) {
        List<WireRecord> records = new ArrayList<>();
        switch (service) {
            case ClusterIpService clusterIp -> {
                if (!clusterIp.clusterIps().isEmpty()) {
                    addClusterIps(clusterIp.id(), clusterIp.clusterIps(), clusterIp.ports(), records);
                    if (clusterIp.ports().isEmpty()) {
                        addPortless(clusterIp.id(), records);
                    }
                }
            }
            case HeadlessService headless -> addEndpoints(headless.id(), cluster.slicesOf(headless.id()), records);
            case ExternalNameService alias -> {
                WireName name = name(alias.id());
                WireName target = WireName.absolute(alias.externalName());
                if (name != null && target != null && IpLiteral.parse(alias.externalName()) == null) {
                    records.add(WireRecord.pointing(name, Type.CNAME, ttl, target.octets()));
                }
            }
        }
        return records;
    }

    private List<WireRecord> records(ServiceImport imported) {
        List<WireRecord> records = new ArrayList<>();
        if (hasAddress(imported)) {
            addClusterIps(imported.id(), imported.ips(), imported.ports(), records);
        } else {
            addEndpoints(imported.id(), cluster.importedSlicesOf(imported.id()), records);
        }
        return records;
    }

    private static boolean hasAddress(ServiceImport imported) {
        return !imported.ips().isEmpty() && IpLiteral.parse(imported.ips().getFirst()) != null;
    }

    private void addClusterIps(
            NamespacedName id, List<String> addresses, List<ServicePort> ports, List<WireRecord> records) {
        WireName name = name(id);
        if (name == null) {
            return;
        }
        for (String text : addresses) {
            IpLiteral address = IpLiteral.parse(text);
            if (address != null) {
                records.add(WireRecord.address(name, ttl, address));
            }
        }
        for (ServicePort port : ports) {
            WireRecord srv = WireRecord.service(name, ttl, 100, port.port() & 0xffff, name.octets());
            records.add(srv);
            addNamed(id, port.name(), port.protocol(), srv.data(), records);
        }
    }

    /** CoreDNS marks a Service without ports with the port -1, which a transfer tells as it is. */
    private void addPortless(NamespacedName id, List<WireRecord> records) {
        WireName name = name(id);
        if (name != null) {
            records.add(WireRecord.service(name, ttl, 100, NO_PORT, name.octets()));
        }
    }

    private void addEndpoints(NamespacedName id, Collection<EndpointSlice> slices, List<WireRecord> records) {
        WireName name = name(id);
        for (EndpointSlice slice : slices) {
            int weight = ServiceAnswer.weight(Math.max(1, addresses(slice)));
            for (Endpoint endpoint : slice.endpoints()) {
                if (name != null && cluster.counts(endpoint)) {
                    for (String text : endpoint.addresses()) {
                        addEndpoint(id, slice, new Member(name, text, own(id, endpoint, text)), weight, records);
                    }
                }
            }
        }
    }

    /** An address at the Service's name and at its own. */
    private record Member(
            WireName service, String text, @Nullable WireName own) {}

    private void addEndpoint(
            NamespacedName id, EndpointSlice slice, Member member, int weight, List<WireRecord> records) {
        IpLiteral address = IpLiteral.parse(member.text());
        WireName target = address == null ? WireName.ROOT : member.own();
        if (target == null) {
            return;
        }
        if (address != null) {
            records.add(WireRecord.address(member.service(), ttl, address));
            records.add(WireRecord.address(target, ttl, address));
        }
        for (EndpointPort port : slice.ports()) {
            WireRecord srv = WireRecord.service(target, ttl, weight, port.number() & 0xffff, target.octets());
            addNamed(id, port.name(), port.protocol(), srv.data(), records);
        }
    }

    /** The same data at the name of a port; a port without a name has none. */
    private void addNamed(NamespacedName id, String port, Protocol protocol, byte[] data, List<WireRecord> records) {
        byte[] owner = zone.below(
                "_" + port.toLowerCase(Locale.ROOT), "_" + protocol.label(), id.name(), id.namespace(), "svc");
        if (!port.isEmpty() && owner != null) {
            records.add(new WireRecord(new WireName(owner), Type.SRV, DClass.IN, ttl, data));
        }
    }

    private int addresses(EndpointSlice slice) {
        int addresses = 0;
        for (Endpoint endpoint : slice.endpoints()) {
            addresses += cluster.counts(endpoint) ? endpoint.addresses().size() : 0;
        }
        return addresses;
    }

    private @Nullable WireName name(NamespacedName id) {
        return named(zone.below(id.name(), id.namespace(), "svc"));
    }

    private @Nullable WireName own(NamespacedName id, Endpoint endpoint, String text) {
        return named(zone.below(cluster.label(endpoint, text), id.name(), id.namespace(), "svc"));
    }

    private static @Nullable WireName named(byte @Nullable [] octets) {
        return octets == null ? null : new WireName(octets);
    }
}
