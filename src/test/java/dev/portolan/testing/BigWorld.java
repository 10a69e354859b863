// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TargetRef;
import dev.portolan.cluster.TrafficPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cluster as large as wanted: the same one for the same sizes, every fourth Service headless, one endpoint in fifty not
 * ready. Given as a picture, as a snapshot file, or as the list bodies that an API server sends.
 *
 * @param services how many Services, spread evenly over the namespaces
 * @param endpoints how many endpoints each has, in one slice
 * @param namespaces how many namespaces
 */
public record BigWorld(int services, int endpoints, int namespaces) {

    /** The largest that the product is made for: 10,000 Services, 150,000 endpoints, 200 namespaces. */
    public static final BigWorld FULL = new BigWorld(10_000, 15, 200);

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    /** The whole as a picture. */
    public ClusterSnapshot snapshot() {
        return ClusterSnapshot.of(objects().toList(), Coverage.COMPLETE, Snapshots.AT);
    }

    /** All objects, Services first. */
    public Stream<ClusterObject> objects() {
        return Stream.of(ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE, ResourceKind.NAMESPACE)
                .flatMap(this::objects);
    }

    /** All objects of a kind. */
    public Stream<ClusterObject> objects(ResourceKind kind) {
        return switch (kind) {
            case SERVICE -> IntStream.range(0, services).mapToObj(this::service);
            case ENDPOINT_SLICE -> IntStream.range(0, services).mapToObj(this::slice);
            case NAMESPACE -> IntStream.range(0, namespaces).mapToObj(i -> namespace(namespaceName(i)));
            case POD, NODE, SERVICE_IMPORT -> Stream.of();
        };
    }

    /** Writes a snapshot as {@code kubectl get -o json} would, but in one line. */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ApiJson.writeList(out, "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":", objects());
        }
    }

    /** Writes the body of a list as an API server sends it. */
    public void writeList(ResourceKind kind, OutputStream out) throws IOException {
        ApiJson.writeList(out, ApiJson.listHead(kind, "1"), objects(kind));
    }

    /** The Service of that number. */
    public Service service(int number) {
        NamespacedName id = new NamespacedName(namespaceName(number % namespaces), "service-" + number);
        Map<String, String> labels = Map.of(
                "app.kubernetes.io/name",
                id.name(),
                "app.kubernetes.io/managed-by",
                "Helm",
                "helm.sh/chart",
                "service-1.2.3",
                "app.kubernetes.io/instance",
                "release-" + id.namespace());
        ServiceMetadata metadata = new ServiceMetadata(id, labels, Map.of("app", id.name()), CREATED);
        List<ServicePort> ports = List.of(
                new ServicePort("http", Protocol.TCP, 80, "8080", 0),
                new ServicePort("metrics", Protocol.TCP, 9090, "", 0));
        return number % 4 == 3
                ? new HeadlessService(metadata, ports, List.of(IpFamily.IPV4), TrafficPolicy.DEFAULT)
                : new ClusterIpService(
                        metadata, ports, List.of(address(96, number)), Exposure.INTERNAL, TrafficPolicy.DEFAULT);
    }

    /** The slice of the Service of that number. */
    public EndpointSlice slice(int number) {
        NamespacedName service = service(number).id();
        List<Endpoint> all = new ArrayList<>();
        for (int i = 0; i < endpoints; i++) {
            all.add(endpoint(service.name(), number * endpoints + i));
        }
        return new EndpointSlice(
                new NamespacedName(service.namespace(), service.name() + "-x7k2p"),
                Map.of(
                        EndpointSlice.SERVICE_NAME,
                        service.name(),
                        EndpointSlice.MANAGED_BY,
                        "endpointslice-controller.k8s.io"),
                "IPv4",
                List.of(new EndpointPort("http", Protocol.TCP, 8080), new EndpointPort("metrics", Protocol.TCP, 9090)),
                all);
    }

    private static Endpoint endpoint(String service, int number) {
        return new Endpoint(
                List.of(address(128, number)),
                number % 50 == 49 ? EndpointConditions.NOT_READY : EndpointConditions.READY,
                "",
                TargetRef.pod(service + "-7d9f8b6c5d-" + Integer.toString(100_000 + number, 36)),
                new Placement("node-" + number % 300, "zone-" + number % 3));
    }

    private static Namespace namespace(String name) {
        return new Namespace(name, Map.of("kubernetes.io/metadata.name", name));
    }

    private static String namespaceName(int number) {
        return "namespace-" + number;
    }

    private static String address(int base, int number) {
        return "10." + (base + (number >> 16)) + "." + ((number >> 8) & 255) + "." + (number & 255);
    }
}
