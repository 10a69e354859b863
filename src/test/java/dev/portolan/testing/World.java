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
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.IpFamily;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Protocol;
import dev.portolan.cluster.ServiceMetadata;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TargetRef;
import dev.portolan.cluster.TrafficPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture written down in a test. Objects are named {@code namespace/name}, ports {@code http:80/TCP} (an empty name for an
 * unnamed port), endpoints {@code 10.244.0.1}, with {@code !} in front if unready, {@code host@} for a hostname and {@code
 * pod#} for the pod behind it: {@code !quiz-2#quiz-2@10.244.2.15}. Namespaces come by themselves.
 */
public final class World {

    /** When a world last changed. */
    public static final Instant CHANGED = Instant.parse("2026-03-17T13:00:00Z");

    private final Map<String, ClusterObject> objects = new LinkedHashMap<>();

    /** The identity that {@code namespace/name} denotes. */
    public static NamespacedName id(String text) {
        int slash = text.indexOf('/');
        return new NamespacedName(text.substring(0, slash), text.substring(slash + 1));
    }

    /** A namespace without anything in it. */
    public World namespace(String name) {
        return with(new Namespace(name, Map.of("kubernetes.io/metadata.name", name)));
    }

    /** Any object. */
    public World with(ClusterObject object) {
        objects.put(object.kind() + " " + object.id(), object);
        String namespace = object.id().namespace();
        return namespace.isEmpty() || objects.containsKey("NAMESPACE " + namespace) ? this : namespace(namespace);
    }

    /** A Service with cluster IPs, separated by commas. */
    public World clusterIp(String id, String addresses, String... ports) {
        return with(new ClusterIpService(
                metadata(id), ports(ports), List.of(addresses.split(",")), Exposure.INTERNAL, TrafficPolicy.DEFAULT));
    }

    /** A headless, single-stack IPv4 Service. */
    public World headless(String id, String... ports) {
        return with(new HeadlessService(metadata(id), ports(ports), List.of(IpFamily.IPV4), TrafficPolicy.DEFAULT));
    }

    /** An alias. */
    public World externalName(String id, String target, String... ports) {
        return with(new ExternalNameService(metadata(id), ports(ports), target));
    }

    /**
     * A slice of a Service, with as many ports as are given.
     *
     * @param ports separated by spaces
     */
    public World slice(String service, String name, String ports, String... endpoints) {
        NamespacedName id = id(service);
        String family = Stream.of(endpoints).anyMatch(endpoint -> endpoint.contains(":")) ? "IPv6" : "IPv4";
        return with(new EndpointSlice(
                new NamespacedName(id.namespace(), name),
                Map.of(EndpointSlice.SERVICE_NAME, id.name()),
                family,
                endpointPorts(ports),
                Stream.of(endpoints).map(World::endpoint).toList()));
    }

    /** The picture. */
    public ClusterSnapshot snapshot() {
        return ClusterSnapshot.of(new ArrayList<>(objects.values()), Coverage.COMPLETE, CHANGED);
    }

    /** A Service port from {@code name:number/protocol}. */
    public static ServicePort port(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        return ServicePort.of(
                text.substring(0, colon),
                Protocol.valueOf(text.substring(slash + 1)),
                Integer.parseInt(text.substring(colon + 1, slash)));
    }

    /** An endpoint from its short form. */
    public static Endpoint endpoint(String text) {
        boolean unready = text.startsWith("!");
        String rest = unready ? text.substring(1) : text;
        @Nullable TargetRef target = null;
        int hash = rest.indexOf('#');
        if (hash >= 0) {
            target = TargetRef.pod(rest.substring(0, hash));
            rest = rest.substring(hash + 1);
        }
        int at = rest.indexOf('@');
        String hostname = at < 0 ? "" : rest.substring(0, at);
        return new Endpoint(
                List.of(rest.substring(at + 1).split(",")),
                unready ? EndpointConditions.NOT_READY : EndpointConditions.READY,
                hostname,
                target,
                Placement.UNKNOWN);
    }

    private static List<EndpointPort> endpointPorts(String ports) {
        return Stream.of(ports.split(" "))
                .filter(text -> !text.isEmpty())
                .map(World::port)
                .map(port -> new EndpointPort(port.name(), port.protocol(), port.port()))
                .toList();
    }

    /** Service ports, each from {@code name:number/protocol}. */
    public static List<ServicePort> ports(String... ports) {
        return Stream.of(ports).map(World::port).toList();
    }

    private static ServiceMetadata metadata(String id) {
        return new ServiceMetadata(id(id), Map.of(), Map.of("app", id(id).name()), null);
    }
}
