// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.session.SessionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Reads one picture under one filter. Used once. */
final class TreeReader {

    private final SessionView view;
    private final TreeReading before;
    private final TreeFilter filter;
    private final Map<NamespacedName, ServiceEntry> all;
    private final SequencedMap<String, List<ServiceEntry>> shown = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    private final List<ServiceEntry> changed = new ArrayList<>();

    TreeReader(SessionView view, TreeReading before, TreeFilter filter) {
        this.view = view;
        this.before = before;
        this.filter = filter;
        all = HashMap.newHashMap(view.snapshot().serviceCount());
    }

    TreeReading read(String filterText) {
        ClusterSnapshot snapshot = view.snapshot();
        SequencedMap<String, String> refused = view.refusedNamespaces();
        SequencedMap<String, String> unread = view.unreadNamespaces();
        snapshot.namespaceNames().stream()
                .filter(name -> !refused.containsKey(name) && !unread.containsKey(name))
                .forEach(name -> counts.put(name, 0));
        snapshot.services().forEach(this::read);
        TreeReading.Difference difference = new TreeReading.Difference(changed, gone());
        return new TreeReading(all, shown, new TreeReading.Namespaces(counts, refused, unread), difference, filterText);
    }

    private void read(Service service) {
        ServiceEntry entry = entry(service);
        String namespace = entry.id().namespace();
        all.put(entry.id(), entry);
        counts.merge(namespace, 1, Integer::sum);
        if (filter.matches(entry)) {
            shown.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(entry);
        }
    }

    private ServiceEntry entry(Service service) {
        ServiceEntry.Origin origin = origin(service);
        ServiceEntry known = before.all().get(service.id());
        if (known != null && known.origin().isSameAs(origin)) {
            return known;
        }
        ServiceEntry made = ServiceEntry.of(view, origin, known);
        changed.add(made);
        return made;
    }

    private ServiceEntry.Origin origin(Service service) {
        List<EndpointSlice> slices = List.copyOf(view.snapshot().slicesOf(service.id()));
        boolean slicesRead = view.snapshot()
                .coverage()
                .holds(ResourceKind.ENDPOINT_SLICE, service.id().namespace());
        return new ServiceEntry.Origin(service, slices, slicesRead);
    }

    private List<ServiceEntry> gone() {
        return before.all().values().stream()
                .filter(entry -> !all.containsKey(entry.id()))
                .toList();
    }
}
