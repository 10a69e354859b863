// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.session.SessionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * All entries of one picture, and those that a filter lets through. A value, made off the FX thread.
 *
 * @param all every entry by its identity, for the reading after this one
 * @param shown the namespaces with the rows that pass, in order; a namespace of which none passes is left out. The same
 *     list as in the reading before if it holds the same rows
 * @param namespaces what there is of namespaces
 * @param difference what is not as in the reading before
 * @param asked what was to be read
 */
record TreeReading(
        Map<NamespacedName, ServiceEntry> all,
        SequencedMap<String, List<ServiceRow>> shown,
        Namespaces namespaces,
        Difference difference,
        Asked asked) {

    static final TreeReading NOTHING = new TreeReading(
            Map.of(),
            new LinkedHashMap<>(),
            new Namespaces(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>()),
            new Difference(List.of(), List.of()),
            new Asked(ClusterSnapshot.EMPTY, "", ""));

    /**
     * The namespaces of a picture.
     *
     * @param counts how many Services each has, in order, 0 for those without
     * @param refused those whose Services may not be read, each with the API's text
     * @param unread those whose Services could not be read so far, each with what the API says to it
     */
    record Namespaces(
            SequencedMap<String, Integer> counts,
            SequencedMap<String, String> refused,
            SequencedMap<String, String> unread) {}

    /**
     * What differs between two readings.
     *
     * @param changed entries that are new or made anew
     * @param gone entries of Services that are no more
     */
    record Difference(List<ServiceEntry> changed, List<ServiceEntry> gone) {}

    /**
     * What was to be read.
     *
     * @param snapshot the picture
     * @param clusterDomain the domain by which its names are searched
     * @param filter the filter's text
     */
    record Asked(ClusterSnapshot snapshot, String clusterDomain, String filter) {}

    /** Reads a picture; entries of objects that did not change come from the reading before. */
    static TreeReading of(SessionView view, String filterText, TreeReading before) {
        return new TreeReader(view, before, TreeFilter.of(filterText)).read(filterText);
    }

    /** The filter's text. */
    String filter() {
        return asked.filter();
    }

    SequencedMap<String, String> refused() {
        return namespaces.refused();
    }

    SequencedMap<String, String> unread() {
        return namespaces.unread();
    }

    /** Those whose Services may not be read and that a person has not hidden. */
    List<String> refusedBut(Set<String> hidden) {
        return refused().keySet().stream()
                .filter(name -> !hidden.contains(name))
                .toList();
    }

    boolean isFiltered() {
        return !TreeFilter.of(filter()).isEmpty();
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

    /** The most endpoints that a Service has. */
    int mostEndpoints() {
        return all.values().stream()
                .mapToInt(entry -> entry.ready().total())
                .max()
                .orElse(0);
    }

    /** The namespaces without Services, in order. */
    List<String> without() {
        return namespaces.counts().entrySet().stream()
                .filter(count -> count.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many namespaces have Services. */
    int peopled() {
        return namespaces.counts().size() - without().size();
    }

    /** The words for the forms that there are, in alphabetical order. */
    SequencedSet<String> forms() {
        SequencedSet<String> forms = new TreeSet<>();
        all.values().forEach(entry -> forms.add(entry.form().label()));
        return forms;
    }
}
