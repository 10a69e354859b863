// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TargetRef;
import dev.portolan.cluster.TrafficPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Small pictures of every kind of Service, made so that names, addresses and hostnames collide now and then: several Services
 * of one name in different namespaces, endpoints that share a hostname or an address, slices of nobody, aliases to one another.
 */
public final class RandomWorlds {

    private static final List<String> NAMESPACES = List.of("kiada", "default", "svc", "empty");
    private static final List<String> NAMES = List.of("web", "db", "quote", "any", "pod", "web-0", "10-0-0-1");
    private static final List<String> PORTS = List.of("http", "https", "dns", "tcp", "");
    private static final List<String> HOSTNAMES = List.of("", "", "", "web-0", "web-1", "DB-0");
    private static final List<String> ADDRESSES = List.of(
            "10.0.0.1",
            "10.0.0.2",
            "10.0.0.3",
            "10.0.0.4",
            "10.96.0.1",
            "fd00::1",
            "fd00::2",
            "FD00::1",
            "fd00:0:0::3",
            "2001:db8::",
            "::ffff:10.0.0.9",
            "host.example.com");
    private static final List<String> CLUSTER_IPS =
            List.of("10.96.0.1", "10.96.0.2", "10.96.0.3", "fd00:96::1", "fd00:96::2", "10.0.0.1");
    private static final List<String> TARGETS = List.of(
            "example.com",
            "Example.ORG.",
            "web.kiada.svc.cluster.local",
            "db.default.svc.cluster.local.",
            "quote.kiada.svc.cluster.local",
            "kiada.svc.cluster.local",
            "cluster.local",
            "10-0-0-1.kiada.pod.cluster.local",
            "ns.dns.cluster.local",
            "https.tcp.web.kiada.svc.cluster.local",
            "DB-0.quote.kiada.svc.cluster.local",
            "192.0.2.1",
            "fd00::7");

    private RandomWorlds() {}

    /** Whole pictures. */
    public static Arbitrary<ClusterSnapshot> snapshots() {
        return Combinators.combine(
                        services().list().ofMaxSize(8), slices().list().ofMaxSize(10))
                .as((services, slices) -> {
                    List<ClusterObject> objects = new ArrayList<>(services);
                    objects.addAll(slices);
                    NAMESPACES.forEach(name -> objects.add(new Namespace(name, Map.of())));
                    return ClusterSnapshot.of(objects, Coverage.COMPLETE, World.CHANGED);
                });
    }

    /** An object that such pictures hold, or one of their namespaces labelled or not. */
    static Arbitrary<ClusterObject> objects() {
        Arbitrary<ClusterObject> namespaces =
                Combinators.combine(Arbitraries.of(NAMESPACES), labels()).as(Namespace::new);
        return Arbitraries.frequencyOf(
                Tuple.of(4, services().map(ClusterObject.class::cast)),
                Tuple.of(4, slices().map(ClusterObject.class::cast)),
                Tuple.of(1, namespaces));
    }

    /** Labels that a selector can tell apart. */
    static Arbitrary<Map<String, String>> labels() {
        return Arbitraries.of(Map.of("tier", "front"), Map.of());
    }

    private static Arbitrary<Service> services() {
        Arbitrary<ServiceMetadata> metadata = ids().map(id -> new ServiceMetadata(id, Map.of(), Map.of(), null));
        Arbitrary<List<ServicePort>> ports =
                ports().filter(port -> port.port() > 0).list().ofMaxSize(3);
        Arbitrary<Service> clusterIps = Combinators.combine(
                        metadata,
                        ports,
                        Arbitraries.of(CLUSTER_IPS)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .uniqueElements(),
                        exposures())
                .as((meta, list, ips, exposure) ->
                        new ClusterIpService(meta, list, ips, exposure, TrafficPolicy.DEFAULT));
        Arbitrary<Service> headless = Combinators.combine(metadata, ports)
                .as((meta, list) ->
                        new HeadlessService(meta, list, List.of(IpFamily.IPV4, IpFamily.IPV6), TrafficPolicy.DEFAULT));
        Arbitrary<Service> aliases =
                Combinators.combine(metadata, ports, Arbitraries.of(TARGETS)).as(ExternalNameService::new);
        return Arbitraries.oneOf(clusterIps, headless, aliases);
    }

    /** External addresses are now and then those of endpoints, or cluster IPs. */
    private static Arbitrary<Exposure> exposures() {
        Arbitrary<List<String>> some = Arbitraries.of("192.0.2.7", "10.0.0.2", "10.96.0.2", "lb.example.com")
                .list()
                .ofMaxSize(1);
        return Combinators.combine(some, some)
                .as((external, ingress) -> new Exposure(Exposure.Type.LOAD_BALANCER, external, ingress));
    }

    private static Arbitrary<EndpointSlice> slices() {
        Arbitrary<String> labels =
                Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(NAMES)), Tuple.of(1, Arbitraries.just("")));
        return Combinators.combine(
                        ids(),
                        labels,
                        Arbitraries.integers().between(0, 99),
                        ports().map(port -> new EndpointPort(port.name(), port.protocol(), port.port()))
                                .list()
                                .ofMaxSize(2),
                        endpoints().list().ofMaxSize(4))
                .as((id, service, number, ports, endpoints) -> new EndpointSlice(
                        new NamespacedName(id.namespace(), id.name() + "-" + number),
                        service.isEmpty() ? Map.of() : Map.of(EndpointSlice.SERVICE_NAME, service),
                        "IPv4",
                        ports,
                        endpoints));
    }

    private static Arbitrary<Endpoint> endpoints() {
        return Combinators.combine(
                        Arbitraries.of(ADDRESSES)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .uniqueElements(),
                        Arbitraries.of(Condition.class),
                        Arbitraries.of(HOSTNAMES))
                .as((addresses, ready, hostname) -> new Endpoint(
                        addresses,
                        new EndpointConditions(ready, Condition.UNSET, Condition.UNSET),
                        hostname,
                        TargetRef.pod("pod-" + addresses.getFirst().length()),
                        Placement.UNKNOWN));
    }

    private static Arbitrary<NamespacedName> ids() {
        return Combinators.combine(Arbitraries.of(NAMESPACES.subList(0, 3)), Arbitraries.of(NAMES))
                .as(NamespacedName::new);
    }

    private static Arbitrary<ServicePort> ports() {
        return Combinators.combine(
                        Arbitraries.of(PORTS), Arbitraries.of(Protocol.class), Arbitraries.of(53, 80, 443, -1, 65_535))
                .as(ServicePort::of);
    }

    /** Names that a question may be about: those of the pictures and others close to them, upper and lower case mixed. */
    public static Arbitrary<String> questions() {
        List<String> labels = new ArrayList<>(NAMES);
        labels.addAll(NAMESPACES);
        labels.addAll(
                List.of("web-1", "db-0", "10-0-0-2", "fd00--1", "fd00--2", "2001-db8--0", "_http", "_tcp", "_udp"));
        labels.addAll(List.of("http", "tcp", "_", "*", "any", "ns", "dns", "dns-version", "nope", "host-example-com"));
        Arbitrary<String> below = Arbitraries.of(labels)
                .list()
                .ofMaxSize(4)
                .map(list -> String.join(".", list) + (list.isEmpty() ? "" : "."));
        Arbitrary<String> zone = Arbitraries.of(
                "svc.cluster.local.",
                "svc.cluster.local.",
                "kiada.svc.cluster.local.",
                "kiada.svc.cluster.local.",
                "default.svc.cluster.local.",
                "svc.svc.cluster.local.",
                "kiada.pod.cluster.local.",
                "cluster.local.",
                "1.0.0.10.in-addr.arpa.",
                "1.0.96.10.in-addr.arpa.",
                "in-addr.arpa.",
                "example.com.",
                "KIADA.svc.Cluster.LOCAL.");
        return Combinators.combine(below, zone).as((left, right) -> left + right);
    }
}
