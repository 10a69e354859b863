// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Background;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What is open and what is being opened. For the FX thread. */
final class ShellViewModel {

    /**
     * An opening that came to nothing.
     *
     * @param opening what was to be opened
     * @param problem why it was not
     */
    record Failure(Opening opening, Problem problem) {}

    private final UnaryOperator<Consumer<SessionView>> door;
    private final Memory memory;
    private final Background.Slot selecting;
    private final ObservableList<SessionViewModel> sessions = FXCollections.observableArrayList();
    private final ObservableList<SessionViewModel> openSessions = FXCollections.unmodifiableObservableList(sessions);
    private final ReadOnlyObjectWrapper<@Nullable SessionViewModel> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SessionViewModel> pending = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty choosing = new SimpleBooleanProperty(true);
    private Subscription following = Subscription.EMPTY;

    /**
     * A shell with nothing open.
     *
     * @param memory what is kept from one run to the next
     * @param background where it is found out what to select first
     * @param door carries views from the sources' threads to this one
     */
    ShellViewModel(Memory memory, Background background, UnaryOperator<Consumer<SessionView>> door) {
        this.memory = memory;
        selecting = background.slot();
        this.door = door;
    }

    /** All sessions that are open, in the order of their tabs. */
    ObservableList<SessionViewModel> sessions() {
        return openSessions;
    }

    /** The session that is shown; null while there is none. */
    ReadOnlyObjectProperty<@Nullable SessionViewModel> current() {
        return current.getReadOnlyProperty();
    }

    /** The session that is being opened beside; null while there is none. */
    ReadOnlyObjectProperty<@Nullable SessionViewModel> pending() {
        return pending.getReadOnlyProperty();
    }

    /** The opening that failed last, until it is dismissed or something else is opened. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the start screen is shown rather than what is open. */
    BooleanProperty choosing() {
        return choosing;
    }

    /** Opens a source at once, in front of everything: what the person named when starting the program. */
    void show(Opening opening) {
        cancelOpening();
        failure.set(null);
        promote(openAside(opening));
    }

    /** Opens a source beside what is open; it is shown with its first rows. What is open already is shown at once. */
    void open(Opening opening) {
        cancelOpening();
        failure.set(null);
        Optional<SessionViewModel> known = sessions.stream()
                .filter(session -> session.opening().isSameAs(opening))
                .findFirst();
        if (known.isPresent()) {
            select(known.get());
            known.get().refresh();
            return;
        }
        SessionViewModel session = openAside(opening);
        pending.set(session);
        following = session.shown().subscribe(shown -> follow(session, shown.view()));
    }

    /** Gives up what is being opened. */
    void cancelOpening() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        SessionViewModel session = pending.get();
        if (session != null) {
            pending.set(null);
            session.close();
        }
    }

    /** Tries again what failed. */
    void retry() {
        Failure failed = failure.get();
        if (failed != null) {
            open(failed.opening());
        }
    }

    void dismissFailure() {
        failure.set(null);
    }

    /** Back from the start screen to what is open, if anything is. */
    void stopChoosing() {
        choosing.set(current.get() == null);
    }

    /** Opens a source without a tab, with the namespaces that a person added to it before. Whoever asks closes it. */
    SessionViewModel openAside(Opening opening) {
        SessionViewModel session = new SessionViewModel(opening, door, memory.clock());
        memory.settings()
                .sources()
                .namespaces()
                .getOrDefault(opening.name(), Set.of())
                .forEach(session::addNamespace);
        return session;
    }

    /** Reads that namespace too of what is shown, now and when it is opened again. */
    void readNamespace(String namespace) {
        SessionViewModel session = current.get();
        if (session != null) {
            session.addNamespace(namespace);
            memory.choose(settings -> settings.withNamespace(session.opening().name(), namespace));
        }
    }

    /** Shows a session that is open. */
    void select(SessionViewModel session) {
        if (sessions.contains(session)) {
            current.set(session);
            choosing.set(false);
        }
    }

    /** Shows the session so many tabs after the one that is shown. */
    void next(int step) {
        if (!sessions.isEmpty()) {
            select(sessions.get(Math.floorMod(sessions.indexOf(current.get()) + step, sessions.size())));
        }
    }

    /** Shows the session of that tab, counted from 0; nothing happens if there is none. */
    void select(int index) {
        if (index < sessions.size()) {
            select(sessions.get(index));
        }
    }

    /** Closes a session. Its neighbour is shown instead, or the start screen if it was the last. */
    void close(SessionViewModel session) {
        int index = sessions.indexOf(session);
        if (index >= 0) {
            sessions.remove(index);
            if (session.equals(current.get())) {
                boolean last = sessions.isEmpty();
                choosing.set(choosing.get() || last);
                current.set(last ? null : sessions.get(Math.min(index, sessions.size() - 1)));
            }
            session.close();
        }
    }

    /** Closes what is shown; a session that the start screen covers stays, and is shown. */
    void closeCurrent() {
        SessionViewModel session = current.get();
        if (session != null && choosing.get()) {
            stopChoosing();
        } else if (session != null) {
            close(session);
        }
    }

    /** Closes everything. */
    void close() {
        cancelOpening();
        sessions.forEach(SessionViewModel::close);
    }

    private void follow(SessionViewModel session, SessionView view) {
        switch (view.state()) {
            case SourceState.Failed(var problem) -> {
                Opening opening = session.opening();
                cancelOpening();
                failure.set(new Failure(opening, problem));
            }
            case SourceState.Connecting _ -> {
                if (view.snapshot().serviceCount() > 0) {
                    promotePending(session);
                }
            }
            case SourceState.Live _, SourceState.Lagging _, SourceState.Fixed _, SourceState.Stale _ ->
                promotePending(session);
        }
    }

    private void promotePending(SessionViewModel session) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        pending.set(null);
        promote(session);
    }

    private void promote(SessionViewModel session) {
        sessions.add(session);
        select(session);
        selectWhenThere(session);
    }

    /** Selects something as soon as there is something, unless the person was faster. */
    private void selectWhenThere(SessionViewModel session) {
        Selector selector = new Selector(session);
        selector.subscription = session.shown().subscribe(shown -> selector.look(shown.view()));
    }

    private final class Selector {

        private final SessionViewModel session;
        private Subscription subscription = Subscription.EMPTY;
        private boolean done;

        Selector(SessionViewModel session) {
            this.session = session;
        }

        void look(SessionView view) {
            if (!done && (session.selected() != null || isThere(view))) {
                done = true;
                subscription.unsubscribe();
                memory.opened(session.opening(), view);
                selecting.run(
                        () -> FirstSelection.in(
                                view.zone(),
                                view.source().namespace(),
                                memory.settings().selection()),
                        this::select);
            }
        }

        /** Whether there is something to select from, and all of it. */
        private static boolean isThere(SessionView view) {
            return !(view.state() instanceof SourceState.Connecting)
                    && view.snapshot().serviceCount() > 0;
        }

        private void select(Optional<NamespacedName> first) {
            if (session.selected() == null) {
                first.ifPresent(session::select);
            }
        }
    }
}
