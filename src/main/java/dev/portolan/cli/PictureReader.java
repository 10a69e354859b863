// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.ClusterSession;
import dev.portolan.session.SessionView;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens a source just long enough to get one whole picture. */
final class PictureReader {

    /** A source that lists a large cluster tells its progress; one that says nothing for so long is not coming. */
    private static final long SILENCE_SECONDS = 30;

    /** So long it is borne without a word. */
    private static final long QUIET_SECONDS = 10;

    /** So much is left when a source tells by itself that it hears nothing for that long. */
    private static final long LEFT_SECONDS = SILENCE_SECONDS - QUIET_SECONDS;

    private static final String STILL_WAITS = "Portolan waits up to " + LEFT_SECONDS + " s more.";

    /** A connection that is lost while Pods are read often comes back; one that does not would be waited for without end. */
    private static final int MOST_ATTEMPTS = 4;

    private final ClusterSource source;
    private final ProfileOptions profile;
    private final String namespace;
    private final Consumer<String> told;

    /**
     * @param profile how the source's DNS is set up, where it does not say itself
     * @param namespace the one that was named, empty if none
     * @param told told why it takes so long, before it is given up
     */
    PictureReader(ClusterSource source, ProfileOptions profile, String namespace, Consumer<String> told) {
        this.source = source;
        this.profile = profile;
        this.namespace = namespace;
        this.told = told;
    }

    /** The first whole picture, with all Pods where they decide answers; the source is closed again. */
    SessionView read() throws ProblemException, UsageException {
        Arrivals views = new Arrivals();
        try (ClusterSession session = profile.open(source, views)) {
            firstWhole(session, views, namespace, told);
            profile.check(session, told);
            return session.view().profile().verifiesPods() ? withPods(session, views, told) : session.view();
        }
    }

    /** The first whole picture with all Pods and Nodes, as far as they may be read; the source is closed again. */
    SessionView readWithPods() throws ProblemException, UsageException {
        Arrivals views = new Arrivals();
        try (ClusterSession session = profile.open(source, views)) {
            firstWhole(session, views, namespace, told);
            profile.check(session, told);
            return withPods(session, views, told);
        }
    }

    /**
     * Has a session with a whole picture read all Pods and Nodes, and waits for them.
     *
     * @param told told when nothing comes of them for a while
     */
    static SessionView withPods(ClusterSession session, Arrivals views, Consumer<String> told) throws ProblemException {
        SessionView view = session.view();
        session.readPods();
        while (isWaiting(view, ResourceKind.POD) || isWaiting(view, ResourceKind.NODE)) {
            view = nextOfPods(session, views, told);
            demandPods(view.state());
        }
        return view;
    }

    /** Objects that arrive make views, and a source with a whole picture says nothing of its silence. */
    private static SessionView nextOfPods(ClusterSession session, Arrivals views, Consumer<String> told)
            throws ProblemException {
        SessionView soon = awaited(session, views, QUIET_SECONDS);
        if (soon != null) {
            return soon;
        }
        told.accept("No Pods or Nodes have come from " + session.view().source().name() + " for " + QUIET_SECONDS
                + " s. " + STILL_WAITS);
        return inTime(session, awaited(session, views, LEFT_SECONDS));
    }

    private static void demandPods(SourceState state) throws ProblemException {
        switch (state) {
            case SourceState.Lagging(var _, var lags, var _) -> demandRead(lags, ResourceKind.POD, ResourceKind.NODE);
            case SourceState.Stale stale
            when stale.attempt() >= MOST_ATTEMPTS || stale.nextTry() == null ->
                throw new ProblemException(stale.problem());
            case SourceState.Failed failed -> throw new ProblemException(failed.problem());
            case SourceState.Connecting _, SourceState.Fixed _, SourceState.Live _, SourceState.Stale _ -> {}
        }
    }

    /** What was read to its end at least once is whole, if not new; what never was is none. */
    private static void demandRead(List<Lag> lags, ResourceKind... kinds) throws ProblemException {
        for (Lag lag : lags) {
            if (lag.asOf() == null && List.of(kinds).contains(lag.part().kind())) {
                throw new ProblemException(lag.problem());
            }
        }
    }

    private static boolean isWaiting(SessionView view, ResourceKind kind) {
        return view.snapshot().coverage().of(kind) instanceof Coverage.Selected;
    }

    /**
     * Waits for the first whole picture among the views of an open session.
     *
     * @param namespace the one that was named, empty if none
     * @param told told when the source begins to say nothing
     * @throws ProblemException also if no Services at all may be read
     */
    static SessionView firstWhole(ClusterSession session, Arrivals views, String namespace, Consumer<String> told)
            throws ProblemException {
        boolean wasSilent = false;
        SessionView view = next(session, views);
        while (!isWhole(view, namespace)) {
            Problem silence = silence(view.state());
            if (silence != null && !wasSilent) {
                told.accept(new Problem(silence.happened(), STILL_WAITS, silence.remedy(), "").line());
            }
            wasSilent = silence != null;
            view = next(session, views);
        }
        return view;
    }

    private static @Nullable Problem silence(SourceState state) {
        return state instanceof SourceState.Connecting connecting ? connecting.silence() : null;
    }

    /** That nothing came so far is no sign of life. */
    private static long patience(SourceState state) {
        return silence(state) == null ? SILENCE_SECONDS : LEFT_SECONDS;
    }

    private static SessionView next(ClusterSession session, Arrivals views) throws ProblemException {
        return inTime(session, awaited(session, views, patience(session.view().state())));
    }

    private static SessionView inTime(ClusterSession session, @Nullable SessionView view) throws ProblemException {
        if (view == null) {
            String name = session.view().source().name();
            throw new ProblemException(Problem.of(name + " gave no answer within " + SILENCE_SECONDS + " s."));
        }
        return view;
    }

    private static @Nullable SessionView awaited(ClusterSession session, Arrivals views, long seconds)
            throws ProblemException {
        try {
            return awaited(views, session::isSigningIn, seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("Reading was interrupted."), e);
        }
    }

    /**
     * The next view; null if none comes in time. A program by which a person signs in has a time of its own, and the source the
     * whole time again after it.
     */
    static @Nullable SessionView awaited(Arrivals views, BooleanSupplier signingIn, long seconds)
            throws InterruptedException {
        SessionView view;
        boolean atFirst;
        do {
            atFirst = signingIn.getAsBoolean();
            view = views.take(seconds);
        } while (view == null && (atFirst || signingIn.getAsBoolean()));
        return view;
    }

    private static boolean isWhole(SessionView view, String namespace) throws ProblemException {
        return switch (view.state()) {
            case SourceState.Connecting _ -> false;
            case SourceState.Lagging(var _, var lags, var _) -> {
                demandRead(lags, ResourceKind.NAMESPACE, ResourceKind.SERVICE, ResourceKind.ENDPOINT_SLICE);
                LeftOut.demandServices(view, namespace);
                yield true;
            }
            case SourceState.Live _ -> {
                LeftOut.demandServices(view, namespace);
                yield true;
            }
            case SourceState.Fixed _ -> true;
            case SourceState.Stale stale -> throw new ProblemException(stale.problem());
            case SourceState.Failed failed -> throw new ProblemException(failed.problem());
        };
    }
}
