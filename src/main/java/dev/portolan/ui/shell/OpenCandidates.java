// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import dev.portolan.ui.compare.Candidate;
import dev.portolan.ui.compare.CompareViewModel;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/** Has a comparison offer the sessions that are open in tabs, those that are opened meanwhile too, and none that was closed. */
final class OpenCandidates implements AutoCloseable {

    private final ShellViewModel shell;
    private final Candidate demo;

    /** As they were offered: what a session is called may become known later. */
    private final Map<SessionViewModel, Candidate> offered = new HashMap<>();

    private Subscription following = Subscription.EMPTY;

    /**
     * What is offered of that window.
     *
     * @param demo offered while the demo is not open anyway, or a side shows it
     */
    OpenCandidates(ShellViewModel shell, Candidate demo) {
        this.shell = shell;
        this.demo = demo;
    }

    /** The sessions that are open, the one that is shown first. */
    List<Candidate> now() {
        List<SessionViewModel> sessions = new ArrayList<>(shell.sessions());
        SessionViewModel current = shell.current().get();
        if (current != null && sessions.contains(current)) {
            sessions.remove(current);
            sessions.addFirst(current);
        }
        return sessions.stream().map(this::offered).toList();
    }

    /** Tells that comparison of what is opened and closed from now on. */
    void follow(CompareViewModel model) {
        ListChangeListener<SessionViewModel> listener = _ -> changed(model);
        shell.sessions().addListener(listener);
        offerDemo(model);
        following = () -> shell.sessions().removeListener(listener);
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    private void changed(CompareViewModel model) {
        for (SessionViewModel session : Set.copyOf(offered.keySet())) {
            if (!shell.sessions().contains(session)) {
                withdraw(session, model);
            }
        }
        model.offer(now());
        offerDemo(model);
    }

    private void offerDemo(CompareViewModel model) {
        boolean open = shell.sessions().stream()
                .anyMatch(session -> session.view().source().kind() == SourceDescription.Kind.DEMO);
        if (open) {
            model.retract(demo);
        } else {
            model.offer(List.of(demo));
        }
    }

    private void withdraw(SessionViewModel closed, CompareViewModel model) {
        Candidate candidate = offered.remove(closed);
        if (candidate != null) {
            model.withdraw(candidate, detail(closed.view(), closed(closed.view())));
        }
    }

    private Candidate offered(SessionViewModel session) {
        return offered.computeIfAbsent(session, OpenCandidates::candidate);
    }

    private static Candidate candidate(SessionViewModel session) {
        SessionView view = session.view();
        SourceDescription source = view.source();
        return new Candidate(
                source.kind(),
                source.name(),
                detail(view, Messages.text("shell.compare.open")),
                session,
                () -> new OpenSide(session));
    }

    /** Snapshots of several clusters are often called alike. */
    private static String detail(SessionView view, String told) {
        String address = view.source().address();
        return address.isEmpty() ? told : told + ", " + address;
    }

    /** A picture that does not change by itself is what it was. */
    private static String closed(SessionView view) {
        Instant asOf =
                view.state() instanceof SourceState.Fixed ? null : view.state().asOf();
        return asOf == null
                ? Messages.text("shell.compare.closed")
                : Messages.text("shell.compare.closed.asOf", Times.time(asOf));
    }
}
