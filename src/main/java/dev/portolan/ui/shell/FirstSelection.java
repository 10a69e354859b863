// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.HeadlessService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.route.RouteFinder;
import dev.portolan.settings.Selection;
import dev.portolan.zone.ClusterZone;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is selected when a cluster is opened: what was selected last time if it is there; else the Service that has most to
 * show, one with a sibling that leads to the same pods the other way. The namespace that the context sets goes before all
 * others, and those of the user's own before those of the cluster.
 */
final class FirstSelection {

    /** Enough to find a telling one: siblings are looked for in so many namespaces of at most so many Services. */
    private static final int NAMESPACES_SEARCHED = 10;

    private static final int SERVICES_SEARCHED = 100;

    private FirstSelection() {}

    /**
     * The Service to select, if there is any.
     *
     * @param namespace the namespace that the context sets, empty if there is none
     */
    static Optional<NamespacedName> in(ClusterZone zone, String namespace, Selection last) {
        ClusterSnapshot snapshot = zone.snapshot();
        RouteFinder routes = new RouteFinder(zone);
        NamespacedName remembered = new NamespacedName(last.namespace(), last.service());
        if (snapshot.service(remembered).isPresent()) {
            return Optional.of(remembered);
        }
        // Most contexts set none, and there the cluster's own Service is all that is found.
        if (!namespace.equals("default")) {
            Optional<Service> meant = mostTelling(routes, snapshot, namespace);
            if (meant.isPresent()) {
                return meant.map(Service::id);
            }
        }
        List<String> namespaces = snapshot.namespaceNames().stream()
                .filter(name -> !snapshot.servicesIn(name).isEmpty())
                .sorted(Comparator.comparing(FirstSelection::isSystem))
                .toList();
        return namespaces.stream()
                .filter(name -> isSearched(snapshot.servicesIn(name)))
                .limit(NAMESPACES_SEARCHED)
                .map(name -> withBothRoutes(routes, snapshot.servicesIn(name)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> namespaces.stream()
                        .flatMap(name -> snapshot.servicesIn(name).stream())
                        .findFirst())
                .map(Service::id);
    }

    private static Optional<Service> mostTelling(RouteFinder routes, ClusterSnapshot snapshot, String namespace) {
        Collection<Service> services = snapshot.servicesIn(namespace);
        Optional<Service> telling = isSearched(services) ? withBothRoutes(routes, services) : Optional.empty();
        return telling.or(() -> services.stream().findFirst());
    }

    private static boolean isSearched(Collection<Service> services) {
        return services.size() <= SERVICES_SEARCHED;
    }

    private static boolean isSystem(String namespace) {
        return namespace.equals("default") || namespace.startsWith("kube-");
    }

    private static Optional<Service> withBothRoutes(RouteFinder routes, Collection<Service> services) {
        return services.stream()
                .filter(ClusterIpService.class::isInstance)
                .filter(service -> routes.siblings(service).stream().anyMatch(HeadlessService.class::isInstance))
                .findFirst();
    }
}
