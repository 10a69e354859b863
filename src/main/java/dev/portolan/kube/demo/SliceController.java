// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.ContainerPort;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.EndpointPort;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Placement;
import dev.portolan.cluster.Pod;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.ServicePort;
import dev.portolan.cluster.TargetRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Works out the EndpointSlices of Services with a selector, as the controller in {@code kube-controller-manager} does. One
 * slice for each Service is enough for the demo: pods are few, have one address family and declare the same ports.
 */
final class SliceController {

    private SliceController() {}

    /** The slices that are not as they should be, as they should be. */
    static List<EndpointSlice> reconcile(ClusterSnapshot snapshot) {
        return snapshot.services()
                .filter(service -> !service.selector().isEmpty())
                .flatMap(service -> reconcile(snapshot, service))
                .toList();
    }

    private static Stream<EndpointSlice> reconcile(ClusterSnapshot snapshot, Service service) {
        return snapshot.slicesOf(service.id()).stream()
                .map(slice -> new EndpointSlice(
                        slice.id(),
                        slice.labels(),
                        slice.addressType(),
                        ports(snapshot, service),
                        endpoints(snapshot, service, slice)))
                .filter(slice -> !snapshot.slice(slice.id()).equals(Optional.of(slice)));
    }

    private static List<Endpoint> endpoints(ClusterSnapshot snapshot, Service service, EndpointSlice slice) {
        List<NamespacedName> order = slice.endpoints().stream()
                .map(Endpoint::target)
                .filter(target -> target != null)
                .map(target -> new NamespacedName(slice.id().namespace(), target.name()))
                .toList();
        return selected(snapshot, service)
                .sorted(Comparator.<Pod>comparingInt(pod -> {
                            int at = order.indexOf(pod.id());
                            return at < 0 ? Integer.MAX_VALUE : at;
                        })
                        .thenComparing(Pod::id))
                .map(pod -> endpoint(service, pod))
                .toList();
    }

    private static Stream<Pod> selected(ClusterSnapshot snapshot, Service service) {
        return snapshot.podsIn(service.id().namespace()).stream()
                .filter(pod ->
                        pod.labels().entrySet().containsAll(service.selector().entrySet()))
                .filter(pod -> !pod.status().podIp().isEmpty());
    }

    private static Endpoint endpoint(Service service, Pod pod) {
        boolean serving = pod.status().isReady();
        boolean terminating = pod.lifetime().isTerminating();
        boolean ready = publishesNotReady(service) || (serving && !terminating);
        boolean named = pod.spec().subdomain().equals(service.id().name());
        return new Endpoint(
                pod.status().podIps(),
                new EndpointConditions(Condition.of(ready), Condition.of(serving), Condition.of(terminating)),
                named ? pod.spec().hostname() : "",
                TargetRef.pod(pod.id().name()),
                new Placement(pod.spec().node(), ""));
    }

    private static boolean publishesNotReady(Service service) {
        return switch (service) {
            case ClusterIpService with -> with.traffic().publishNotReadyAddresses();
            case HeadlessService without -> without.traffic().publishNotReadyAddresses();
            case ExternalNameService _ -> false;
        };
    }

    private static List<EndpointPort> ports(ClusterSnapshot snapshot, Service service) {
        List<ContainerPort> declared = selected(snapshot, service)
                .findFirst()
                .map(pod -> pod.spec().ports())
                .orElse(List.of());
        List<EndpointPort> ports = new ArrayList<>();
        for (ServicePort port : service.ports()) {
            number(port, declared).ifPresent(n -> ports.add(new EndpointPort(port.name(), port.protocol(), n)));
        }
        return ports;
    }

    private static Optional<Integer> number(ServicePort port, List<ContainerPort> declared) {
        String target = port.targetPort();
        if (target.isEmpty()) {
            return Optional.of(port.port());
        }
        if (Character.isDigit(target.charAt(0))) {
            return Optional.of(Integer.parseInt(target));
        }
        return declared.stream()
                .filter(candidate -> candidate.name().equals(target))
                .map(ContainerPort::number)
                .findFirst();
    }
}
