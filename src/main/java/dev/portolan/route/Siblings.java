// SPDX-License-Identifier: Apache-2.0
package dev.portolan.route;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Endpoint;
import dev.portolan.cluster.ExternalNameService;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<Service> others = snapshot.servicesIn(service.id().namespace()).stream()
                .filter(other -> isOtherForm(service, other))
                .toList();
        Set<NamespacedName> sharing = sharing(ends(service.id()), others);
        return others.stream()
                .filter(other -> sameSelector(service, other) || sharing.contains(other.id()))
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

    /**
     * Those that list the same endpoints. Looking through a namespace for one address costs less than the index of a whole
     * cluster's addresses, which a picture has only once somebody asked for it.
     */
    private Set<NamespacedName> sharing(Set<String> ends, List<Service> others) {
        return ends.stream()
                .findFirst()
                .map(address -> others.stream()
                        .map(Service::id)
                        .filter(other -> lists(other, address) && ends.equals(ends(other)))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private boolean lists(NamespacedName service, String address) {
        return snapshot.slicesOf(service).stream()
                .flatMap(slice -> slice.endpoints().stream())
                .anyMatch(endpoint -> endpoint.addresses().contains(address));
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
