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
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceImport;
import dev.portolan.cluster.ServicePort;
import dev.portolan.zone.DomainNames;
import dev.portolan.zone.NameServer;
import dev.portolan.zone.VisibleCluster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;

/**
 * All records of a zone as a transfer lists them (CoreDNS {@code plugin/kubernetes/xfr.go}). They are not quite those that
 * questions are answered with: weights differ, duplicates stay, and headless Services have no SRV at their own name.
 */
final class ZoneEnumeration {

    private static final Comparator<NamespacedName> BY_NAME =
            Comparator.comparing(NamespacedName::name).thenComparing(NamespacedName::namespace);

    private final KubernetesPlugin plugin;
    private final VisibleCluster cluster;
    private final Name zone;
    private final SOARecord soa;
    private final int ttl;

    ZoneEnumeration(KubernetesPlugin plugin, Name zone, SOARecord soa) {
        this.plugin = plugin;
        this.zone = zone;
        this.soa = soa;
        cluster = plugin.cluster();
        ttl = plugin.block().ttl();
    }

    /** The records in order, made one Service at a time. */
    Iterator<Record> records() {
        boolean multicluster = plugin.block().zones().isMulticluster(zone);
        Stream<Record> names = Stream.concat(Stream.of(soa), nameServers().stream());
        Stream<Record> objects = multicluster ? imports() : services();
        return Stream.concat(Stream.concat(names, objects), Stream.of(soa)).iterator();
    }

    private List<Record> nameServers() {
        List<NameServer> servers = NameServer.of(cluster, plugin.profile(), zone);
        Set<Name> names = new LinkedHashSet<>();
        servers.forEach(server -> names.add(server.name()));
        List<Record> records = new ArrayList<>();
        names.forEach(name -> records.add(new NSRecord(zone, DClass.IN, ttl, name)));
        servers.forEach(server -> records.add(Wire.address(server.name(), 0, server.address())));
        return records;
    }

    private Stream<Record> services() {
        return cluster.snapshot()
                .services()
                .filter(cluster::selects)
                .filter(service -> cluster.exposes(service.id().namespace()))
                .sorted(Comparator.comparing(Service::id, BY_NAME))
                .flatMap(service -> records(service).stream());
    }

    private Stream<Record> imports() {
        return cluster.snapshot().serviceImports().stream()
                .filter(imported -> cluster.exposes(imported.id().namespace()))
                .sorted(Comparator.comparing(ServiceImport::id, BY_NAME))
                .flatMap(imported -> records(imported).stream());
    }

    private List<Record> records(Service service) {
        List<Record> records = new ArrayList<>();
        switch (service) {
            case ClusterIpService clusterIp -> {
                if (!clusterIp.clusterIps().isEmpty()) {
                    addClusterIps(clusterIp.id(), clusterIp.clusterIps(), clusterIp.ports(), records);
                }
            }
            case HeadlessService headless -> addEndpoints(headless.id(), cluster.slicesOf(headless.id()), records);
            case ExternalNameService alias -> {
                Name name = name(alias.id());
                Record cname = name == null || IpLiteral.parse(alias.externalName()) != null
                        ? null
                        : Wire.cname(name, ttl, alias.externalName());
                if (cname != null) {
                    records.add(cname);
                }
            }
        }
        return records;
    }

    private List<Record> records(ServiceImport imported) {
        List<Record> records = new ArrayList<>();
        if (!imported.ips().isEmpty() && IpLiteral.parse(imported.ips().getFirst()) != null) {
            addClusterIps(imported.id(), imported.ips(), imported.ports(), records);
        } else {
            addEndpoints(imported.id(), cluster.importedSlicesOf(imported.id()), records);
        }
        return records;
    }

    private void addClusterIps(
            NamespacedName id, List<String> addresses, List<ServicePort> ports, List<Record> records) {
        Name name = name(id);
        if (name == null) {
            return;
        }
        for (String text : addresses) {
            IpLiteral address = IpLiteral.parse(text);
            if (address != null) {
                records.add(Wire.address(name, ttl, address));
            }
        }
        for (ServicePort port : ports) {
            records.add(srv(name, 100, port.port(), name));
            if (!port.name().isEmpty()) {
                addNamed(id, port.name(), port.protocol().label(), srv(name, 100, port.port(), name), records);
            }
        }
    }

    private void addEndpoints(NamespacedName id, Collection<EndpointSlice> slices, List<Record> records) {
        Name name = name(id);
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
            Name service, String text, @Nullable Name own) {}

    private void addEndpoint(NamespacedName id, EndpointSlice slice, Member member, int weight, List<Record> records) {
        IpLiteral address = IpLiteral.parse(member.text());
        Name target = address == null ? Name.root : member.own();
        if (target == null) {
            return;
        }
        if (address != null) {
            records.add(Wire.address(member.service(), ttl, address));
            records.add(Wire.address(target, ttl, address));
        }
        for (EndpointPort port : slice.ports()) {
            if (!port.name().isEmpty()) {
                addNamed(id, port.name(), port.protocol().label(), srv(target, weight, port.number(), target), records);
            }
        }
    }

    private void addNamed(NamespacedName id, String port, String protocol, SRVRecord at, List<Record> records) {
        Name owner = DomainNames.below(
                zone, "_" + port.toLowerCase(Locale.ROOT), "_" + protocol, id.name(), id.namespace(), "svc");
        if (owner != null) {
            records.add(srv(owner, at.getWeight(), at.getPort(), at.getTarget()));
        }
    }

    private SRVRecord srv(Name owner, int weight, int port, Name target) {
        return new SRVRecord(owner, DClass.IN, ttl, 0, weight, port & 0xffff, target);
    }

    private int addresses(EndpointSlice slice) {
        int addresses = 0;
        for (Endpoint endpoint : slice.endpoints()) {
            addresses += cluster.counts(endpoint) ? endpoint.addresses().size() : 0;
        }
        return addresses;
    }

    private @Nullable Name name(NamespacedName id) {
        return DomainNames.below(zone, id.name(), id.namespace(), "svc");
    }

    private @Nullable Name own(NamespacedName id, Endpoint endpoint, String text) {
        return DomainNames.below(zone, cluster.label(endpoint, text), id.name(), id.namespace(), "svc");
    }
}
