// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.route.RouteFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts Services that select the same pods the two ways beside one another; those come first in their namespace. */
final class SiblingGroups {

    private final Report report;
    private final RouteFinder finder;

    SiblingGroups(Report report) {
        this.report = report;
        this.finder = new RouteFinder(report.zone());
    }

    /** All Services of the report, in groups of two or one; within a group the one with a cluster IP comes first. */
    List<List<Service>> groups() {
        List<List<Service>> groups = new ArrayList<>();
        List<List<Service>> pairs = new ArrayList<>();
        List<List<Service>> singles = new ArrayList<>();
        Set<NamespacedName> placed = new HashSet<>();
        String namespace = "";
        for (Service service : report.services().toList()) {
            if (!service.id().namespace().equals(namespace)) {
                groups.addAll(pairs);
                groups.addAll(singles);
                pairs.clear();
                singles.clear();
                namespace = service.id().namespace();
            }
            if (placed.add(service.id())) {
                List<Service> group = group(service, placed::add);
                (group.size() > 1 ? pairs : singles).add(group);
            }
        }
        groups.addAll(pairs);
        groups.addAll(singles);
        return groups;
    }

    private List<Service> group(Service service, Predicate<NamespacedName> place) {
        if (report.scope() instanceof ReportScope.OfService) {
            return List.of(service);
        }
        Optional<Service> sibling = finder.siblings(service).stream()
                .filter(other -> place.test(other.id()))
                .findFirst();
        return sibling.map(other ->
                        service instanceof ClusterIpService ? List.of(service, other) : List.of(other, service))
                .orElse(List.of(service));
    }
}
