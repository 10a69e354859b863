// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.DemoMove;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.session.ClusterSession;
import dev.portolan.session.SessionView;
import dev.portolan.session.Subscription;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.profile.ProfileInUse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One session as the window sees it: its newest view, and what is selected in it. For the FX thread. */
final class SessionViewModel implements AutoCloseable {

    private final Opening opening;
    private final ClusterSession session;
    private final InstantSource clock;
    private final History history = new History();
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyObjectWrapper<Shown> picture;
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper(this, "news");
    private String chosen = "";
    private long looked;
    private boolean watched;
    private boolean closed;

    /**
     * Opens the source.
     *
     * @param door carries views from the source's threads to this one
     * @param clock dates a log that is begun anew, and another profile
     */
    SessionViewModel(Opening opening, UnaryOperator<Consumer<SessionView>> door, InstantSource clock) {
        this.opening = opening;
        this.clock = clock;
        DnsProfile usual = KubeadmCorefile.profile();
        UnaryOperator<DnsProfile> meant = opening.profile();
        DnsProfile first = meant == null ? usual : meant.apply(usual);
        shown = new ReadOnlyObjectWrapper<>(
                new Shown(SessionView.of(opening.source().description(), first), null));
        picture = new ReadOnlyObjectWrapper<>(shown.get());
        session = ClusterSession.open(opening.source(), usual, meant, door.apply(this::arrive), clock);
    }

    Opening opening() {
        return opening;
    }

    /** What the window shows of it. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The same, and the same as before where there is no more to see: for what is worked out of it. */
    ReadOnlyObjectProperty<Shown> picture() {
        return picture.getReadOnlyProperty();
    }

    /** How many entries its log got since a person looked at it last. */
    ReadOnlyLongProperty news() {
        return news.getReadOnlyProperty();
    }

    /** A person looks at it, or no longer does. */
    void watch(boolean now) {
        watched = now;
        count(view());
    }

    SessionView view() {
        return shown.get().view();
    }

    /** Whether its first lists are on their way. */
    boolean isConnecting() {
        return view().state() instanceof SourceState.Connecting;
    }

    @Nullable
    NamespacedName selected() {
        Service service = shown.get().service();
        return service == null ? null : service.id();
    }

    /** Selects a Service; one that does not exist is not selected. */
    void select(NamespacedName id) {
        if (!id.equals(selected()) && go(id)) {
            history.went(id);
        }
    }

    /** Selects what was selected before. */
    void back() {
        history.back().ifPresent(this::go);
    }

    /** Selects what was selected before going back. */
    void forward() {
        history.forward().ifPresent(this::go);
    }

    void refresh() {
        session.refresh();
    }

    void stayOffline() {
        session.stayOffline();
    }

    void addNamespace(String namespace) {
        session.addNamespace(namespace);
    }

    /** What it shows, ahead of the window. For any thread. */
    SessionView newest() {
        return session.view();
    }

    /** Calls the listener with the view that there is, and with every one after it, on the session's threads. */
    Subscription subscribe(Consumer<SessionView> listener) {
        return session.subscribe(listener);
    }

    /** Assumes that profile whatever the cluster says. */
    final void overrideProfile(DnsProfile profile) {
        session.overrideProfile(profile);
    }

    /** Assumes again what was found in the cluster. */
    void useFoundProfile() {
        session.useFoundProfile();
    }

    /** The profile, and whether a person chose it. */
    ProfileInUse profile() {
        return new ProfileInUse(view().profile(), view().snapshot(), session.overridesProfile());
    }

    void changeNamespace(String namespace) {
        chosen = namespace;
        session.changeNamespace(namespace);
    }

    /** The namespace that is read alone, else the context's own, which is asked for where not all may be read; may be empty. */
    String namespaceAsked() {
        return chosen.isEmpty() ? view().source().namespace() : chosen;
    }

    /** The time by which this session is dated. */
    Instant now() {
        return clock.instant();
    }

    /** Forgets what happened to the records so far. */
    void clearChanges() {
        session.clearChanges(clock.instant());
    }

    List<DemoMove> moves() {
        return session.moves();
    }

    void perform(DemoMove move) {
        session.perform(move);
    }

    @Override
    public void close() {
        closed = true;
        session.close();
    }

    private boolean go(NamespacedName id) {
        SessionView view = view();
        return view.snapshot()
                .service(id)
                .map(service -> {
                    show(new Shown(view, service));
                    session.focus(id);
                    return true;
                })
                .orElse(false);
    }

    void arrive(SessionView view) {
        if (closed) {
            return;
        }
        Service before = shown.get().service();
        Service now = before == null
                ? null
                : Objects.requireNonNullElse(
                        view.snapshot().service(before.id()).orElse(null), before);
        show(new Shown(view, now));
        count(view);
    }

    private void show(Shown now) {
        shown.set(now);
        // Whoever hears of it may have selected a Service meanwhile.
        Shown newest = shown.get();
        if (newest.saysMoreThan(picture.get())) {
            picture.set(newest);
        }
    }

    private void count(SessionView view) {
        long came = view.changes().came();
        looked = watched ? came : Math.min(looked, came);
        news.set(came - looked);
    }
}
