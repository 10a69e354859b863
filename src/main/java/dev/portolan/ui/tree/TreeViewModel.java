// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Shown;
import dev.portolan.zone.ClusterZone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The tree of one session. For the FX thread; pictures are read elsewhere. */
public final class TreeViewModel {

    /** Above so many Services namespaces start closed. */
    static final int MANY = 500;

    private final ObservableValue<Shown> shown;
    private final TreeTarget target;
    private final Background.Slot slot;
    private final TreeRows rows = new TreeRows();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty alsoWithout = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<TreeReading> reading = new ReadOnlyObjectWrapper<>(TreeReading.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable NoMatch> noMatch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NamespacedName> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ServiceRow>> changed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper hiding = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper readable = new ReadOnlyIntegerWrapper();
    private final Openness openness = new Openness(rows);
    private final Set<String> hidden = new HashSet<>();
    private final ReadOnlyObjectWrapper<Lateness> lateness = new ReadOnlyObjectWrapper<>(Lateness.NONE);
    private @Nullable ClusterZone readZone;
    private Set<String> unread = Set.of();
    private boolean readThere;
    private boolean whole;
    private boolean busy;
    private boolean again;
    private boolean following;

    /**
     * A tree.
     *
     * @param shown what the window shows
     * @param background where pictures are read
     * @param target told what is chosen
     */
    public TreeViewModel(ObservableValue<Shown> shown, Background background, TreeTarget target) {
        this.shown = shown;
        this.target = target;
        slot = background.slot();
        shown.subscribe(this::follow);
        filter.subscribe((_, _) -> read());
        alsoWithout.subscribe((_, _) -> apply(reading.get(), false));
    }

    /** The filter's text. Whoever lets a person type waits for a pause first. */
    public StringProperty filter() {
        return filter;
    }

    /** Whether namespaces without Services have rows too. */
    BooleanProperty alsoWithout() {
        return alsoWithout;
    }

    ObservableList<NamespaceRow> rows() {
        return rows.shown();
    }

    /** What was read last. */
    ReadOnlyObjectProperty<TreeReading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** Whether any Service was read: those of a large cluster take a moment to become rows. */
    public ObservableValue<Boolean> hasServices() {
        return reading.map(now -> now.services() > 0);
    }

    /** Set while the filter lets nothing through. */
    ReadOnlyObjectProperty<@Nullable NoMatch> noMatch() {
        return noMatch.getReadOnlyProperty();
    }

    /** The Service that the window shows. */
    ReadOnlyObjectProperty<@Nullable NamespacedName> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The rows that changed a moment ago, all at the same time; empty once they are {@link #settle settled}. */
    ReadOnlyObjectProperty<List<ServiceRow>> changed() {
        return changed.getReadOnlyProperty();
    }

    /** A person chose that row. */
    void choose(TreeRow row) {
        switch (row) {
            case ServiceRow service -> {
                if (!service.id().equals(selected.get())) {
                    rows.dropGone();
                    target.select(service.id());
                }
            }
            case NamespaceRow namespace -> {
                if (namespace.standing() == NamespaceRow.Standing.REFUSED) {
                    explain(namespace.name());
                }
            }
        }
    }

    /** A person wants to know why a namespace cannot be read. */
    void explain(String namespace) {
        target.explainRefusal(namespace, reading.get().refused().getOrDefault(namespace, ""));
    }

    /** Leaves a namespace out that cannot be read; the footer brings it back. */
    public void hide(String namespace) {
        hidden.add(namespace);
        alsoWithout.set(false);
        apply(reading.get(), false);
    }

    /** Which counts are old. */
    ReadOnlyObjectProperty<Lateness> lateness() {
        return lateness.getReadOnlyProperty();
    }

    /** What the API says to a namespace that could not be read so far. */
    String whyUnread(String namespace) {
        return reading.get().unread().getOrDefault(namespace, "");
    }

    /** How many namespaces are read where not all are; 0 where all are, or none. */
    ReadOnlyIntegerProperty readable() {
        return readable.getReadOnlyProperty();
    }

    /** A person wants other namespaces to be read. */
    void chooseNamespaces() {
        target.chooseNamespaces();
    }

    /** How many namespaces that cannot be read a person has hidden. */
    ReadOnlyIntegerProperty hiding() {
        return hiding.getReadOnlyProperty();
    }

    private int hiddenNamespaces() {
        return (int) reading.get().refused().keySet().stream()
                .filter(hidden::contains)
                .count();
    }

    /** A person wants to go on to what is selected. */
    void enter() {
        target.enter();
    }

    /** The time for which a change is shown is over. */
    void settle(List<ServiceRow> batch) {
        for (ServiceRow row : batch) {
            if (row.change().get() != ServiceRow.Change.GONE) {
                row.change().set(ServiceRow.Change.NONE);
            }
        }
        if (changed.get().equals(batch)) {
            changed.set(List.of());
        }
    }

    private void follow(Shown now) {
        Service service = now.service();
        NamespacedName id = service == null ? null : service.id();
        if (id != null && !id.equals(selected.get())) {
            openness.reveal(id.namespace());
        }
        selected.set(id);
        readable.set(
                now.view().snapshot().coverage().of(ResourceKind.SERVICE) instanceof Coverage.Only only
                        ? only.namespaces().size()
                        : 0);
        lateness.set(Lateness.of(now.view()));
        whole |= isThere(now.view());
        boolean same = now.view().zone() == readZone
                && unread.equals(now.view().unreadNamespaces().keySet());
        if (same) {
            readThere |= isThere(now.view());
        } else if (whole || hasGrown(now.view().snapshot())) {
            read();
        }
    }

    /**
     * While the first lists are on their way, a reading has twice as much as the one before, or a list that came to its end: all
     * of them cost no more than the last.
     */
    private boolean hasGrown(ClusterSnapshot snapshot) {
        ClusterSnapshot before = readZone == null ? ClusterSnapshot.EMPTY : readZone.snapshot();
        return snapshot.serviceCount() < before.serviceCount()
                || !snapshot.coverage().equals(before.coverage())
                || size(snapshot) >= 2 * size(before);
    }

    private static int size(ClusterSnapshot snapshot) {
        return snapshot.serviceCount() + snapshot.slices().size();
    }

    /** One reading at a time: under a stream of changes each is finished, and the next begins with the newest picture. */
    private void read() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        again = false;
        SessionView view = shown.getValue().view();
        String text = filter.get();
        TreeReading before = reading.get();
        boolean watched = readThere && isThere(view);
        readThere = isThere(view);
        readZone = view.zone();
        unread = view.unreadNamespaces().keySet();
        slot.run(() -> TreeReading.of(view, text, before), next -> arrive(next, watched));
    }

    private void arrive(TreeReading next, boolean watched) {
        busy = false;
        apply(next, watched && next.filter().equals(reading.get().filter()));
        if (again) {
            read();
        }
    }

    /** Whether rows are being moved, so that a list's own idea of what is selected means nothing. */
    boolean isFollowing() {
        return following;
    }

    private void apply(TreeReading next, boolean watched) {
        following = true;
        if (!next.filter().equals(reading.get().filter())) {
            rows.dropGone();
        }
        openness.follow(next, selected.get());
        List<ServiceRow> told = rows.follow(next, reach(next), watched);
        openness.apply();
        following = false;
        reading.set(next);
        hiding.set(hiddenNamespaces());
        if (!told.isEmpty()) {
            changed.set(List.copyOf(told));
        }
        noMatch.set(next.hidesEverything() ? NoMatch.of(next) : null);
    }

    private TreeRows.Reach reach(TreeReading next) {
        return next.isFiltered()
                ? new TreeRows.Reach(false, List.of())
                : new TreeRows.Reach(alsoWithout.get(), next.refusedBut(alsoWithout.get() ? Set.of() : hidden));
    }

    /** Whether the lists are complete, so that what comes is news. */
    private static boolean isThere(SessionView view) {
        return !(view.state() instanceof SourceState.Connecting);
    }
}
