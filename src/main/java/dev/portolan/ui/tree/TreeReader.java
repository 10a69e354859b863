// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.session.SessionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads one picture under one filter. Used once. */
final class TreeReader {

    private final SessionView view;
    private final TreeReading before;
    private final TreeFilter filter;
    private final String clusterDomain;
    private final Map<NamespacedName, ServiceEntry> all;
    private final SequencedMap<String, List<ServiceRow>> shown = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    private final List<ServiceEntry> changed = new ArrayList<>();
    private int known;

    TreeReader(SessionView view, TreeReading before, TreeFilter filter) {
        this.view = view;
        this.before = before;
        this.filter = filter;
        clusterDomain = view.profile().clusterDomain();
        all = HashMap.newHashMap(view.snapshot().serviceCount());
    }

    TreeReading read(String filterText) {
        TreeReading.Asked asked = new TreeReading.Asked(view.snapshot(), clusterDomain, filterText);
        TreeReading.Namespaces namespaces =
                new TreeReading.Namespaces(counts, view.refusedNamespaces(), view.unreadNamespaces());
        return concerned(namespaces).map(services -> read(services, asked)).orElseGet(() -> readAll(namespaces, asked));
    }

    private TreeReading readAll(TreeReading.Namespaces namespaces, TreeReading.Asked asked) {
        view.snapshot().namespaceNames().stream()
                .filter(name -> !namespaces.refused().containsKey(name)
                        && !namespaces.unread().containsKey(name)
                        && isRead(name))
                .forEach(name -> counts.put(name, 0));
        view.snapshot().services().forEach(this::read);
        shown.replaceAll(this::known);
        return new TreeReading(all, shown, namespaces, new TreeReading.Difference(changed, gone()), asked);
    }

    /** Whether it has no other Services than those that are there: not while they are still being listed. */
    private boolean isRead(String namespace) {
        return view.snapshot().coverage().holds(ResourceKind.SERVICE, namespace);
    }

    /** Reads again what these Services have become, where nothing else is different. */
    private TreeReading read(Set<NamespacedName> services, TreeReading.Asked asked) {
        all.putAll(before.all());
        services.forEach(id -> view.snapshot().service(id).ifPresent(service -> all.put(id, entry(service))));
        TreeReading.Difference difference = new TreeReading.Difference(changed, List.of());
        return new TreeReading(all, before.shown(), before.namespaces(), difference, asked);
    }

    /**
     * The Services that can differ from the reading before, if they are known and have the same rows in the same places: none
     * came or went, and no filter has to judge them again.
     */
    private Optional<Set<NamespacedName>> concerned(TreeReading.Namespaces namespaces) {
        boolean placed = filter.isEmpty()
                && !before.isFiltered()
                && clusterDomain.equals(before.asked().clusterDomain())
                && namespaces.refused().equals(before.refused())
                && namespaces.unread().equals(before.unread())
                && services(view.snapshot()).equals(services(before.asked().snapshot()));
        return placed
                ? view.snapshot()
                        .servicesChangedSince(before.asked().snapshot())
                        .filter(services -> services.stream().allMatch(this::isPlaced))
                : Optional.empty();
    }

    private static Coverage.Access services(ClusterSnapshot snapshot) {
        return snapshot.coverage().of(ResourceKind.SERVICE);
    }

    private boolean isPlaced(NamespacedName id) {
        return before.all().containsKey(id) == view.snapshot().service(id).isPresent();
    }

    private void read(Service service) {
        ServiceEntry entry = entry(service);
        String namespace = entry.id().namespace();
        all.put(entry.id(), entry);
        counts.merge(namespace, 1, Integer::sum);
        if (filter.matches(entry)) {
            shown.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(entry.row());
        }
    }

    private ServiceEntry entry(Service service) {
        ServiceEntry.Origin origin = origin(service);
        ServiceEntry earlier = before.all().get(service.id());
        known += earlier == null ? 0 : 1;
        if (earlier != null && earlier.origin().isAs(origin)) {
            return earlier;
        }
        ServiceEntry made = ServiceEntry.of(view, origin, earlier);
        changed.add(made);
        return made;
    }

    private ServiceEntry.Origin origin(Service service) {
        boolean slicesRead = view.snapshot()
                .coverage()
                .holds(ResourceKind.ENDPOINT_SLICE, service.id().namespace());
        return new ServiceEntry.Origin(
                service, List.copyOf(view.snapshot().slicesOf(service.id())), slicesRead, clusterDomain);
    }

    private List<ServiceRow> known(String namespace, List<ServiceRow> rows) {
        List<ServiceRow> earlier = before.shown().get(namespace);
        return earlier != null && rows.equals(earlier) ? earlier : rows;
    }

    private List<ServiceEntry> gone() {
        if (known == before.all().size()) {
            return List.of();
        }
        return before.all().values().stream()
                .filter(entry -> !all.containsKey(entry.id()))
                .toList();
    }
}
