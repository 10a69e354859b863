// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.session.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a lost connection, or a lost part of it, once, when it did not come back at the first try, and when it is back; and
 * another reason when there is another that lasts.
 *
 * <p>Parts of a connection that was lost are lost one after the other, and come back so.
 */
final class ConnectionNews implements Consumer<SessionView> {

    private static final Duration SOON = Duration.ofSeconds(45);

    private final Terminal terminal;
    private final String doing;
    private final InstantSource clock;
    private final Map<WatchedPart, Integer> attempts = new HashMap<>();
    private final TreeSet<WatchedPart> told = new TreeSet<>();
    private final Set<String> reasons = new HashSet<>();
    private SourceState.@Nullable Stale lost;

    /**
     * @param doing what goes on meanwhile, before a time: {@code Answering}
     */
    ConnectionNews(Terminal terminal, String doing, InstantSource clock) {
        this.terminal = terminal;
        this.doing = doing;
        this.clock = clock;
    }

    @Override
    public synchronized void accept(SessionView view) {
        Coverage coverage = view.snapshot().coverage();
        switch (view.state()) {
            case SourceState.Stale stale -> lost(stale);
            case SourceState.Lagging lagging -> {
                // While attempts fail for this reason and for that, nothing is followed, so the connection is not back.
                SourceState.Stale before = lost;
                if (before != null && lagging.followed().isEmpty()) {
                    others(lagging.lags(), before.asOf());
                } else {
                    back();
                    parts(lagging.lags(), coverage);
                }
            }
            case SourceState.Live _ -> {
                back();
                parts(List.of(), coverage);
            }
            case SourceState.Connecting _, SourceState.Fixed _, SourceState.Failed _ -> {}
        }
    }

    /**
     * The first reason may be but the end of a server that then refuses connections, so the loss is told when the first try to
     * come back failed, by the reason of that. Another one is told when it lasts: it may want something else done.
     */
    private void lost(SourceState.Stale stale) {
        Instant next = stale.nextTry();
        boolean soon = next != null && isSoon(next);
        boolean lasts = reasons.isEmpty() ? stale.attempt() > 1 : isSameReason(stale);
        if ((lasts || !soon) && reasons.add(stale.problem().happened())) {
            tell(stale.problem(), stale.asOf());
        }
        lost = stale;
        attempts.clear();
        told.clear();
    }

    private boolean isSameReason(SourceState.Stale stale) {
        return lost != null
                && lost.attempt() != stale.attempt()
                && lost.problem().happened().equals(stale.problem().happened());
    }

    /** Those that parts meet while the whole is lost. */
    private void others(List<Lag> lags, Instant asOf) {
        for (Lag lag : lags) {
            if (isAgain(lag) && reasons.add(lag.problem().happened())) {
                tell(lag.problem(), asOf);
            }
        }
    }

    private void tell(Problem problem, Instant asOf) {
        terminal.complain(ended(problem.line()) + " " + doing + " as of " + second(asOf) + ".");
    }

    /** Whether that part has failed before since the last that was told of all. */
    private boolean isAgain(Lag lag) {
        Integer first = attempts.putIfAbsent(lag.part(), lag.attempt());
        return first != null && first != lag.attempt();
    }

    private void back() {
        if (!reasons.isEmpty()) {
            terminal.complain("The connection is back.");
        }
        if (lost != null) {
            attempts.clear();
        }
        reasons.clear();
        lost = null;
    }

    private void parts(List<Lag> lags, Coverage coverage) {
        attempts.keySet().retainAll(lags.stream().map(Lag::part).collect(Collectors.toSet()));
        for (Lag lag : lags) {
            boolean again = isAgain(lag);
            if ((again || !isSoon(lag.nextTry())) && told.add(lag.part())) {
                tell(lag);
            }
        }
        // What does not lag any more may not be read any more either.
        told.stream()
                .filter(part -> !attempts.containsKey(part) && coverage.holdsAll(part.kind(), part.namespace()))
                .forEach(part -> terminal.complain(part.text() + " are followed again."));
        told.retainAll(attempts.keySet());
    }

    private boolean isSoon(Instant nextTry) {
        return nextTry.isBefore(clock.instant().plus(SOON));
    }

    private void tell(Lag lag) {
        String asOf =
                lag.asOf() == null ? " were never read: " : " are not followed since " + second(lag.asOf()) + ": ";
        terminal.complain(lag.part().text() + asOf + lag.problem().line());
    }

    /** The words of another side may end without a full stop. */
    private static String ended(String line) {
        return line.endsWith(".") ? line : line + ".";
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
