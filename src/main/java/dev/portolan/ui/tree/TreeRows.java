// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Makes long-lived rows follow one reading after the other. */
final class TreeRows {

    /** Where more than these change at once, flashing all of them would tell nothing. */
    private static final int MOST_TOLD = 40;

    private static final Comparator<ServiceRow> BY_NAME = Comparator.comparing(ServiceRow::id);

    private final ObservableList<NamespaceRow> shown = FXCollections.observableArrayList();
    private final Map<String, NamespaceRow> namespaces = new HashMap<>();
    private final Map<String, NamespaceRow> refused = new HashMap<>();
    private final Map<String, NamespaceRow> unread = new HashMap<>();
    private final List<ServiceRow> gone = new ArrayList<>();
    private final Map<NamespaceRow, List<ServiceRow>> filled = new HashMap<>();

    /**
     * Which namespaces without a Service to show get rows.
     *
     * @param without whether those without Services do
     * @param refused those whose Services may not be read and that do
     */
    record Reach(boolean without, List<String> refused) {
        Reach {
            refused = List.copyOf(refused);
        }
    }

    /** The namespaces that are shown, those that may not be read last. */
    ObservableList<NamespaceRow> shown() {
        return shown;
    }

    /** Every namespace that was ever shown, by its name. */
    Map<String, NamespaceRow> namespaces() {
        return namespaces;
    }

    /**
     * Follows a reading.
     *
     * @param reach which namespaces without Services get rows too
     * @param watched whether a person has seen the rows before, so that changes are worth telling
     * @return the rows whose change is worth telling
     */
    List<ServiceRow> follow(TreeReading reading, Reach reach, boolean watched) {
        List<ServiceRow> told = new ArrayList<>();
        boolean flood = reading.difference().changed().size() > MOST_TOLD;
        for (ServiceEntry entry : reading.difference().changed()) {
            ServiceRow.Change change = entry.row().follow(entry);
            if (watched && !flood && change != ServiceRow.Change.NONE) {
                told.add(mark(entry, change));
            }
        }
        for (ServiceEntry entry : watched ? reading.difference().gone() : List.<ServiceEntry>of()) {
            if (isShown(entry.row())) {
                told.add(mark(entry, ServiceRow.Change.GONE));
                gone.add(entry.row());
            }
        }
        gone.removeIf(row -> reading.all().containsKey(row.id()));
        ListChange.make(shown, next(reading, reach));
        return told;
    }

    private List<NamespaceRow> next(TreeReading reading, Reach reach) {
        List<NamespaceRow> next = new ArrayList<>();
        for (String name : names(reading, reach.without())) {
            NamespaceRow row = namespaces.computeIfAbsent(name, TreeRows::readable);
            fill(row, reading.shown().getOrDefault(name, List.of()));
            next.add(row);
        }
        if (!reading.isFiltered()) {
            reading.unread()
                    .sequencedKeySet()
                    .forEach(name -> next.add(unread.computeIfAbsent(name, TreeRows::unread)));
        }
        reach.refused().forEach(name -> next.add(refused.computeIfAbsent(name, TreeRows::refused)));
        return next;
    }

    /** Lets the rows of deleted Services go. */
    void dropGone() {
        for (ServiceRow row : gone) {
            NamespaceRow namespace = namespaces.get(row.id().namespace());
            if (namespace != null) {
                namespace.services().remove(row);
                if (namespace.services().isEmpty()) {
                    shown.remove(namespace);
                }
            }
        }
        gone.clear();
    }

    /** Whether the filter let it through. */
    private boolean isShown(ServiceRow row) {
        NamespaceRow namespace = namespaces.get(row.id().namespace());
        return namespace != null && namespace.services().contains(row);
    }

    private static ServiceRow mark(ServiceEntry entry, ServiceRow.Change change) {
        entry.row().change().set(change);
        return entry.row();
    }

    private static NamespaceRow readable(String name) {
        return new NamespaceRow(name, NamespaceRow.Standing.READABLE);
    }

    private static NamespaceRow refused(String name) {
        return new NamespaceRow(name, NamespaceRow.Standing.REFUSED);
    }

    private static NamespaceRow unread(String name) {
        return new NamespaceRow(name, NamespaceRow.Standing.UNREAD);
    }

    private Set<String> names(TreeReading reading, boolean alsoWithout) {
        Set<String> names = new TreeSet<>(reading.shown().sequencedKeySet());
        gone.forEach(row -> names.add(row.id().namespace()));
        if (alsoWithout) {
            names.addAll(reading.without());
        }
        return names;
    }

    /** The same list again means that there is nothing to do, unless deleted Services stand among its rows. */
    @SuppressWarnings("ReferenceEquality")
    private void fill(NamespaceRow row, List<ServiceRow> standing) {
        List<ServiceRow> left =
                gone.stream().filter(g -> g.id().namespace().equals(row.name())).toList();
        if (filled.get(row) == standing && left.isEmpty()) {
            return;
        }
        row.count().set(standing.size());
        List<ServiceRow> next = new ArrayList<>(standing);
        if (left.isEmpty()) {
            filled.put(row, standing);
        } else {
            filled.remove(row);
            next.addAll(left);
            next.sort(BY_NAME);
        }
        ListChange.make(row.services(), next);
    }
}
