// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ContainerStatus;
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
import dev.portolan.cluster.Node;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.PodCondition;
import dev.portolan.cluster.PodDns;
import dev.portolan.cluster.PodLifetime;
import dev.portolan.cluster.PodSpec;
import dev.portolan.cluster.PodStatus;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TargetRef;
import dev.portolan.cluster.TrafficPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A picture under construction: the objects of one namespace in few words, and the demo's namespace whole. */
public final class Picture {

    /** When every picture was taken, 14:00 UTC of the day that the designs show. */
    public static final Instant NOW = Instant.parse("2026-03-17T14:00:00Z");

    private final String namespace;
    private final List<ClusterObject> objects = new ArrayList<>();

    private Picture(String namespace) {
        this.namespace = namespace;
        objects.add(new Namespace(namespace, Map.of()));
    }

    public static Picture of(String namespace) {
        return new Picture(namespace);
    }

    public Picture add(ClusterObject object) {
        objects.add(object);
        return this;
    }

    public Picture clusterIp(String name, String address, Map<String, String> selector, ServicePort... ports) {
        return add(new ClusterIpService(
                metadata(name, selector), List.of(ports), List.of(address), Exposure.INTERNAL, TrafficPolicy.DEFAULT));
    }

    public Picture headless(String name, Map<String, String> selector, ServicePort... ports) {
        return add(new HeadlessService(
                metadata(name, selector), List.of(ports), List.of(IpFamily.IPV4), TrafficPolicy.DEFAULT));
    }

    public Picture externalName(String name, String host) {
        return add(new ExternalNameService(metadata(name, Map.of()), List.of(), host));
    }

    public Picture slice(String service, List<EndpointPort> ports, Endpoint... endpoints) {
        String slice = service + "-" + objects.size();
        return add(new EndpointSlice(
                id(slice), Map.of(EndpointSlice.SERVICE_NAME, service), "IPv4", ports, List.of(endpoints)));
    }

    /** A running pod with as many containers as given, all ready. */
    public Picture pod(String name, String node, int containers) {
        List<ContainerStatus> statuses = new ArrayList<>();
        for (int i = 0; i < containers; i++) {
            statuses.add(new ContainerStatus("c" + i, true, 0, "running", ""));
        }
        PodCondition ready = new PodCondition("Ready", "True", "", "", Instant.parse("2026-03-16T09:14:00Z"));
        return pod(name, node, Map.of(), new PodStatus("Running", "", List.of(), List.of(ready), statuses));
    }

    public Picture pod(String name, String node, Map<String, String> labels, PodStatus status) {
        return add(new Pod(
                id(name),
                labels,
                new PodLifetime(NOW, null),
                new PodSpec(node, "", "", PodDns.DEFAULT, List.of()),
                status));
    }

    public ClusterSnapshot snapshot() {
        return snapshot(Coverage.COMPLETE);
    }

    public ClusterSnapshot snapshot(Coverage coverage) {
        return ClusterSnapshot.of(objects, coverage, NOW);
    }

    public NamespacedName id(String name) {
        return new NamespacedName(namespace, name);
    }

    public ServiceMetadata metadata(String name, Map<String, String> selector) {
        return new ServiceMetadata(id(name), Map.of(), selector, NOW);
    }

    public static ServicePort tcp(String name, int port) {
        return ServicePort.of(name, Protocol.TCP, port);
    }

    public static List<EndpointPort> on(int... numbers) {
        List<EndpointPort> ports = new ArrayList<>();
        for (int number : numbers) {
            ports.add(new EndpointPort("p" + number, Protocol.TCP, number));
        }
        return ports;
    }

    public static Endpoint ready(String pod, String address, String node) {
        return endpoint(pod, address, node, EndpointConditions.READY);
    }

    public static Endpoint endpoint(String pod, String address, String node, EndpointConditions conditions) {
        return new Endpoint(List.of(address), conditions, "", TargetRef.pod(pod), new Placement(node, ""));
    }

    public static Endpoint manual(String address) {
        return new Endpoint(List.of(address), EndpointConditions.UNSET, "", null, Placement.UNKNOWN);
    }

    /** The Services of the demo's namespace with their pods, as the designs show them. */
    public static Picture kiada() {
        Picture kiada = of("kiada");
        kiada.clusterIp("quote", "10.96.161.97", Map.of("app", "quote"), tcp("http", 80));
        kiada.headless("quote-headless", Map.of("app", "quote"), tcp("http", 80));
        for (String service : List.of("quote", "quote-headless")) {
            kiada.slice(
                    service,
                    on(80),
                    ready("quote-001", "10.244.2.10", "kind-worker2"),
                    ready("quote-002", "10.244.2.8", "kind-worker2"),
                    ready("quote-003", "10.244.1.10", "kind-worker"),
                    ready("quote-canary", "10.244.2.9", "kind-worker2"));
        }
        kiada.pod("quote-001", "kind-worker2", 2).pod("quote-002", "kind-worker2", 2);
        kiada.pod("quote-003", "kind-worker", 2).pod("quote-canary", "kind-worker2", 2);
        return kiada.quiz().loadBalancer().outside();
    }

    private Picture quiz() {
        headless("quiz-pods", Map.of("app", "quiz"), tcp("mongodb", 27017));
        slice(
                "quiz-pods",
                on(27017),
                stateful("quiz-0", "10.244.1.12", "kind-worker", EndpointConditions.READY),
                stateful("quiz-1", "10.244.2.14", "kind-worker2", EndpointConditions.READY),
                stateful("quiz-2", "10.244.2.15", "kind-worker2", EndpointConditions.NOT_READY));
        for (int ordinal = 0; ordinal < 3; ordinal++) {
            boolean ready = ordinal < 2;
            PodCondition condition = ready
                    ? new PodCondition("Ready", "True", "", "", Instant.parse("2026-03-16T09:14:00Z"))
                    : new PodCondition(
                            "Ready",
                            "False",
                            "ContainersNotReady",
                            "containers with unready status: [mongo]",
                            Instant.parse("2026-03-17T13:41:52Z"));
            ContainerStatus mongo = new ContainerStatus("mongo", ready, 0, "running", "");
            pod(
                    "quiz-" + ordinal,
                    ordinal == 0 ? "kind-worker" : "kind-worker2",
                    Map.of("apps.kubernetes.io/pod-index", String.valueOf(ordinal)),
                    new PodStatus("Running", "", List.of(), List.of(condition), List.of(mongo)));
        }
        return this;
    }

    private static Endpoint stateful(String pod, String address, String node, EndpointConditions conditions) {
        return new Endpoint(List.of(address), conditions, pod, TargetRef.pod(pod), new Placement(node, ""));
    }

    private Picture loadBalancer() {
        List<ServicePort> ports = List.of(
                new ServicePort("http", Protocol.TCP, 80, "", 30080),
                new ServicePort("https", Protocol.TCP, 443, "", 30443));
        add(new ClusterIpService(
                metadata("kiada", Map.of("app", "kiada")),
                ports,
                List.of("10.96.32.18"),
                new Exposure(Exposure.Type.LOAD_BALANCER, List.of(), List.of("172.18.255.200")),
                TrafficPolicy.DEFAULT));
        slice(
                "kiada",
                on(80, 443),
                ready("kiada-001", "10.244.1.11", "kind-worker"),
                ready("kiada-002", "10.244.2.12", "kind-worker2"),
                ready("kiada-003", "10.244.2.13", "kind-worker2"));
        return pod("kiada-001", "kind-worker", 2)
                .pod("kiada-002", "kind-worker2", 2)
                .pod("kiada-003", "kind-worker2", 2);
    }

    private Picture outside() {
        headless("external-service-headless", Map.of());
        slice("external-service-headless", List.of(), manual("192.0.2.10"), manual("192.0.2.11"));
        externalName("time-api", "worldtimeapi.org");
        return add(new Node("kind-worker", Map.of(), List.of(), ""))
                .add(new Node("kind-worker2", Map.of(), List.of(), ""));
    }
}
