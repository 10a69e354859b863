// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the Services that lead to the same pods the other way. */
final class Siblings {

    private final ClusterSnapshot snapshot;

    Siblings(ClusterSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The Services of the same namespace with the other form and the same selector or the same endpoints. Those with both
     * come first, then those with the same selector; among equals the one with the longest common beginning of its name.
     */
    List<Service> of(Service service) {
        if (service instanceof ExternalNameService) {
            return List.of();
        }
        Set<String> ends = ends(service.id());
        Set<NamespacedName> sharing = sharing(ends, service.id().namespace());
        return snapshot.servicesIn(service.id().namespace()).stream()
                .filter(other -> isOtherForm(service, other))
                .filter(other ->
                        sameSelector(service, other) || (sharing.contains(other.id()) && ends.equals(ends(other.id()))))
                .sorted(Comparator.comparingInt((Service other) -> sameSelector(service, other) ? 0 : 1)
                        .thenComparingInt(other -> sharing.contains(other.id()) ? 0 : 1)
                        .thenComparingInt(other ->
                                -commonStart(service.id().name(), other.id().name()))
                        .thenComparing(Service::id))
                .toList();
    }

    private static boolean isOtherForm(Service service, Service other) {
        return service instanceof ClusterIpService
                ? other instanceof HeadlessService
                : other instanceof ClusterIpService;
    }

    private static boolean sameSelector(Service service, Service other) {
        return !service.selector().isEmpty() && service.selector().equals(other.selector());
    }

    /** The Services of the namespace that list one of these addresses: the only ones that can list the same. */
    private Set<NamespacedName> sharing(Set<String> addresses, String namespace) {
        return addresses.stream()
                .findFirst()
                .map(address -> snapshot.slicesHolding(address).stream())
                .orElse(Stream.empty())
                .map(EndpointSlice::service)
                .filter(id -> id.namespace().equals(namespace))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> ends(NamespacedName service) {
        return snapshot.slicesOf(service).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .map(Endpoint::addresses)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
