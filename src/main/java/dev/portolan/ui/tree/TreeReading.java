// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
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
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All entries of one picture, and those that a filter lets through. A value, made off the FX thread.
 *
 * @param all every entry by its identity, for the reading after this one
 * @param shown the namespaces with the entries that pass, in order; a namespace of which none passes is left out
 * @param counts how many Services each namespace has, in order, 0 for those without
 * @param refused the namespaces whose Services may not be read, each with the API's text
 * @param filter the filter's text
 */
record TreeReading(
        Map<NamespacedName, ServiceEntry> all,
        SequencedMap<String, List<ServiceEntry>> shown,
        SequencedMap<String, Integer> counts,
        SequencedMap<String, String> refused,
        String filter) {

    static final TreeReading NOTHING =
            new TreeReading(Map.of(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), "");

    /** Reads a picture; entries of objects that did not change come from the reading before. */
    static TreeReading of(SessionView view, String filterText, TreeReading before) {
        ClusterSnapshot snapshot = view.snapshot();
        TreeFilter filter = TreeFilter.of(filterText);
        Map<NamespacedName, ServiceEntry> all = HashMap.newHashMap(snapshot.serviceCount());
        SequencedMap<String, List<ServiceEntry>> shown = new LinkedHashMap<>();
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        SequencedMap<String, String> refused = refused(snapshot.coverage());
        snapshot.namespaceNames().stream()
                .filter(name -> !refused.containsKey(name))
                .forEach(name -> counts.put(name, 0));
        snapshot.services().forEach(service -> {
            ServiceEntry entry = entry(view, service, before.all.get(service.id()));
            all.put(entry.id(), entry);
            String namespace = entry.id().namespace();
            counts.merge(namespace, 1, Integer::sum);
            if (filter.matches(entry)) {
                shown.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(entry);
            }
        });
        return new TreeReading(all, shown, counts, refused, filterText);
    }

    boolean isFiltered() {
        return !TreeFilter.of(filter).isEmpty();
    }

    /** Whether a filter lets nothing through although there is something. */
    boolean hidesEverything() {
        return isFiltered() && shown.isEmpty() && !all.isEmpty();
    }

    int services() {
        return all.size();
    }

    int shownServices() {
        return shown.values().stream().mapToInt(List::size).sum();
    }

    /** The namespaces without Services, in order. */
    List<String> without() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many namespaces have Services. */
    int namespaces() {
        return counts.size() - without().size();
    }

    /** The words for the forms that there are, in alphabetical order. */
    SequencedSet<String> forms() {
        SequencedSet<String> forms = new TreeSet<>();
        all.values().forEach(entry -> forms.add(entry.form().label()));
        return forms;
    }

    private static ServiceEntry entry(SessionView view, Service service, @Nullable ServiceEntry before) {
        List<EndpointSlice> slices = List.copyOf(view.snapshot().slicesOf(service.id()));
        boolean slicesRead = view.snapshot()
                .coverage()
                .holds(ResourceKind.ENDPOINT_SLICE, service.id().namespace());
        ServiceEntry.Origin origin = new ServiceEntry.Origin(service, slices, slicesRead);
        return before != null && before.origin().isSameAs(origin)
                ? before
                : ServiceEntry.of(view.snapshot(), origin, view.profile().clusterDomain());
    }

    private static SequencedMap<String, String> refused(Coverage coverage) {
        return coverage.of(ResourceKind.SERVICE) instanceof Coverage.Except(var refused)
                ? new TreeMap<>(refused)
                : new LinkedHashMap<>();
    }
}
