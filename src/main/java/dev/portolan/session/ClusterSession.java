// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

import dev.portolan.changes.ChangeEntry;
import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.DemoMove;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.ProfileSource;
import dev.portolan.zone.ClusterZone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One open source. Safe for any thread: views are immutable, and commands return at once.
 *
 * <p>Listeners are called on the source's threads, the session's, or that of a command, one call at a time and in order; a
 * listener that is slow delays the source and commands, so listeners hand over and return.
 */
public final class ClusterSession implements AutoCloseable {

    /** Bounds the memory that a source full of unreadable objects can take. */
    private static final int MOST_ISSUES = 1_000;

    private final List<Consumer<SessionView>> listeners = new CopyOnWriteArrayList<>();
    private final Object order = new Object();
    private final ChangeTracker tracker = new ChangeTracker(this::recordsChanged);
    private final SourceConnection connection;
    private final InstantSource clock;
    private volatile SessionView view;
    private volatile DnsProfile found;
    private volatile @Nullable UnaryOperator<DnsProfile> override;
    private volatile boolean wantsPods;
    private boolean readsPods;
    private volatile boolean opened;

    private ClusterSession(
            ClusterSource source,
            DnsProfile profile,
            @Nullable UnaryOperator<DnsProfile> override,
            List<Consumer<SessionView>> first,
            InstantSource clock) {
        listeners.addAll(first);
        this.clock = clock;
        found = profile;
        this.override = override;
        view = SessionView.of(source.description(), meant(override, profile));
        if (source instanceof ProfileSource own) {
            own.onProfile(this::found);
        }
        connection = source.open(new Heard());
        opened = true;
        choosePods();
    }

    /**
     * Opens a source.
     *
     * @param profile the profile to assume until the source tells its own
     */
    public static ClusterSession open(ClusterSource source, DnsProfile profile) {
        return new ClusterSession(source, profile, null, List.of(), InstantSource.system());
    }

    /** Opens a source with a listener that hears everything from the first moment. */
    public static ClusterSession open(ClusterSource source, DnsProfile profile, Consumer<SessionView> listener) {
        return open(source, profile, null, listener, InstantSource.system());
    }

    /**
     * Opens a source like that, and from the first moment uses another profile than what the source says.
     *
     * @param override makes it of what the source says; null if the source is believed
     * @param clock tells when another profile is used, which no picture does
     */
    public static ClusterSession open(
            ClusterSource source,
            DnsProfile profile,
            @Nullable UnaryOperator<DnsProfile> override,
            Consumer<SessionView> listener,
            InstantSource clock) {
        return new ClusterSession(source, profile, override, List.of(listener), clock);
    }

    /** What the session shows now. */
    public SessionView view() {
        return view;
    }

    /** Calls the listener with the view that there is, and with every one after it, until the subscription is closed. */
    public Subscription subscribe(Consumer<SessionView> listener) {
        synchronized (order) {
            listeners.add(listener);
            listener.accept(view);
        }
        return () -> listeners.remove(listener);
    }

    /** Whether the source waits for a program by which a person signs in. */
    public boolean isSigningIn() {
        return connection.isSigningIn();
    }

    /** Reads Pods and Nodes for that Service, if the source reads them on demand; for none if null. */
    public void focus(@Nullable NamespacedName service) {
        connection.focus(service);
    }

    /** Reads all Pods and Nodes, if the source reads them on demand; the coverage of the picture tells when it has. */
    public void readPods() {
        wantsPods = true;
        choosePods();
    }

    /** Lists everything again; tries at once if a retry was waiting. */
    public void refresh() {
        connection.refresh();
    }

    /** Keeps the last picture and stops trying to reconnect. */
    public void stayOffline() {
        connection.stayOffline();
    }

    /** Reads that namespace as well, where not all of them may be read. */
    public void addNamespace(String namespace) {
        connection.addNamespace(namespace);
    }

    /** Reads that namespace alone from now on; everything again if it is empty. */
    public void changeNamespace(String namespace) {
        connection.changeNamespace(namespace);
    }

    /** Uses this profile whatever the source says. */
    public void overrideProfile(DnsProfile profile) {
        override = _ -> profile;
        useProfile();
    }

    /** Whether another profile is used than what the source says. */
    public boolean overridesProfile() {
        return override != null;
    }

    /** The profile that the source told last, or that was assumed at the beginning, whether it is used or not. */
    public DnsProfile foundProfile() {
        return found;
    }

    /** Uses again the profile that the source tells, or that was assumed at the beginning. */
    public void useFoundProfile() {
        override = null;
        useProfile();
    }

    /**
     * Forgets what happened to the records so far, also what was not found out yet.
     *
     * @param now from when on they are told anew
     */
    public void clearChanges(Instant now) {
        synchronized (order) {
            tracker.forget();
            update(old -> old.with(old.changes().begunAt(now)));
        }
    }

    /** What the demo can be made to do now; empty for every other source. */
    public List<DemoMove> moves() {
        return connection.moves();
    }

    /** Makes the demo do that. */
    public void perform(DemoMove move) {
        connection.perform(move);
    }

    @Override
    public void close() {
        listeners.clear();
        connection.close();
        tracker.close();
    }

    /** Who follows the log sees every entry in it, also where more come at once than it holds. */
    private void recordsChanged(List<ChangeEntry> entries, BooleanSupplier wanted) {
        for (List<ChangeEntry> part : view.changes().parts(entries)) {
            synchronized (order) {
                if (wanted.getAsBoolean()) {
                    update(old -> old.with(old.changes().plus(part)));
                }
            }
        }
    }

    private void found(DnsProfile profile) {
        found = profile;
        UnaryOperator<DnsProfile> chosen = override;
        if (chosen == null || !chosen.apply(profile).equals(view.profile())) {
            useProfile();
        }
    }

    private static DnsProfile meant(@Nullable UnaryOperator<DnsProfile> override, DnsProfile found) {
        return override == null ? found : override.apply(found);
    }

    /** What is found and what a person chooses can cross: which one holds is seen when its turn has come. */
    private void useProfile() {
        move(old -> new ClusterZone(old.snapshot(), meant(override, found)), List.of(), clock.instant());
        choosePods();
    }

    /** A DNS that verifies pods watches them all; so has who answers in its place. A profile may be found while opening. */
    private void choosePods() {
        synchronized (order) {
            boolean all = wantsPods || view.profile().verifiesPods();
            if (opened && all != readsPods) {
                readsPods = all;
                connection.readPods(all);
            }
        }
    }

    /** Goes on to another zone and has the records compared, once there was a whole picture to compare with. */
    private void move(UnaryOperator<ClusterZone> step, List<ClusterChange> changes, Instant at) {
        synchronized (order) {
            ClusterZone before = view.zone();
            boolean watching = !(view.state() instanceof SourceState.Connecting);
            update(old -> old.with(step.apply(old.zone())));
            ClusterZone after = view.zone();
            boolean other = !before.snapshot().sharesObjectsWith(after.snapshot())
                    || !before.profile().equals(after.profile());
            if (watching && other && isNews(before.snapshot(), changes)) {
                tracker.changed(before, after, changes, at);
            }
        }
    }

    /** What was not part of the picture before was not seen to come, and what no longer is was not seen to go. */
    private static boolean isNews(ClusterSnapshot before, List<ClusterChange> changes) {
        return changes.isEmpty()
                || changes.stream()
                        .anyMatch(change -> before.coverage()
                                .holds(change.kind(), change.id().namespace()));
    }

    private void update(UnaryOperator<SessionView> step) {
        synchronized (order) {
            SessionView next = step.apply(view);
            view = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    /** The first picture of a cluster is what all changes are told from, also where parts of it lag. */
    private static SessionView begun(SessionView view) {
        Instant first = switch (view.state()) {
            case SourceState.Live live -> live.syncedAt();
            case SourceState.Lagging lagging -> lagging.syncedAt();
            case SourceState.Stale stale -> stale.asOf();
            case SourceState.Connecting _, SourceState.Fixed _, SourceState.Failed _ -> null;
        };
        return first == null || view.changes().began().isPresent()
                ? view
                : view.with(view.changes().begunAt(first));
    }

    /** Folds what the source says into views. */
    private final class Heard implements SourceListener {

        @Override
        public void described(SourceDescription description) {
            update(old -> old.with(description));
        }

        @Override
        public void changed(ClusterSnapshot snapshot, List<ClusterChange> changes) {
            move(
                    old -> new ClusterZone(snapshot, old.profile()),
                    changes,
                    snapshot.changed().orElse(Instant.EPOCH));
        }

        @Override
        public void state(SourceState state) {
            update(old -> begun(old.with(state)));
        }

        @Override
        public void unreadable(List<ReadIssue> issues) {
            update(old -> {
                SequencedSet<ReadIssue> all = new LinkedHashSet<>(old.issues());
                issues.forEach(issue -> add(issue, all));
                return old.with(List.copyOf(all));
            });
        }

        @Override
        public void settled(List<ReadIssue> issues) {
            update(old -> {
                SequencedSet<ReadIssue> rest = new LinkedHashSet<>(old.issues());
                issues.forEach(rest::remove);
                return old.with(List.copyOf(rest));
            });
        }

        /** A live cluster tells of a broken object each time that it lists or changes it: the last word counts. */
        private static void add(ReadIssue issue, SequencedSet<ReadIssue> all) {
            ReadIssue.Subject about = issue.about();
            if (about != null) {
                all.removeIf(before -> about.equals(before.about()));
            }
            if (all.size() < MOST_ISSUES) {
                all.add(issue);
            }
        }
    }
}
