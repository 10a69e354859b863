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
 * show, one with a sibling that leads to the same pods the other way, in a namespace of the user's own if there is one.
 */
final class FirstSelection {

    /** Enough to find a telling one: siblings are looked for in so many namespaces of at most so many Services. */
    private static final int NAMESPACES_SEARCHED = 10;

    private static final int SERVICES_SEARCHED = 100;

    private FirstSelection() {}

    static Optional<NamespacedName> in(ClusterZone zone, Selection last) {
        ClusterSnapshot snapshot = zone.snapshot();
        RouteFinder routes = new RouteFinder(zone);
        NamespacedName remembered = new NamespacedName(last.namespace(), last.service());
        if (snapshot.service(remembered).isPresent()) {
            return Optional.of(remembered);
        }
        List<String> namespaces = snapshot.namespaceNames().stream()
                .filter(name -> !snapshot.servicesIn(name).isEmpty())
                .sorted(Comparator.comparing(FirstSelection::isSystem))
                .toList();
        return namespaces.stream()
                .map(snapshot::servicesIn)
                .filter(services -> services.size() <= SERVICES_SEARCHED)
                .limit(NAMESPACES_SEARCHED)
                .map(services -> withBothRoutes(routes, services))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> namespaces.stream()
                        .flatMap(name -> snapshot.servicesIn(name).stream())
                        .findFirst())
                .map(Service::id);
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
