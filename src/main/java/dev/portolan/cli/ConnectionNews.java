// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceState;
import dev.portolan.cluster.WatchedPart;
import dev.portolan.session.SessionView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells a lost connection, or a lost part of it, when it is lost and when it is back, not with every attempt; and another reason when there
 * is another. */
final class ConnectionNews implements Consumer<SessionView> {

    private final AtomicReference<SourceState> told;
    private final Terminal terminal;
    private final String doing;

    /**
     * @param doing what goes on meanwhile, before a time: {@code Answering}
     */
    ConnectionNews(SessionView first, Terminal terminal, String doing) {
        this.told = new AtomicReference<>(first.state());
        this.terminal = terminal;
        this.doing = doing;
    }

    @Override
    public void accept(SessionView view) {
        if (told.get() instanceof SourceState.Stale && isLostInParts(view.state())) {
            return;
        }
        SourceState before = told.getAndSet(view.state());
        if (view.state() instanceof SourceState.Stale stale && !isLostFor(stale.problem(), before)) {
            terminal.complain(ended(stale.problem().line()) + " " + doing + " as of " + second(stale.asOf()) + ".");
        }
        if (view.state() instanceof SourceState.Live || view.state() instanceof SourceState.Lagging) {
            if (before instanceof SourceState.Stale) {
                terminal.complain("The connection is back.");
            }
            tell(lags(before), lags(view.state()));
        }
    }

    /** A server that refused connections and now proves itself wrongly wants something else done. */
    private static boolean isLostFor(Problem problem, SourceState before) {
        return before instanceof SourceState.Stale stale
                && stale.problem().happened().equals(problem.happened());
    }

    /** While attempts fail for this reason and for that, nothing is followed, so the connection is not back. */
    private static boolean isLostInParts(SourceState state) {
        return state instanceof SourceState.Lagging(var _, var _, var followed) && followed.isEmpty();
    }

    private void tell(List<Lag> before, List<Lag> now) {
        Set<WatchedPart> known = parts(before);
        now.stream().filter(lag -> !known.contains(lag.part())).forEach(this::tell);
        known.removeAll(parts(now));
        known.stream().sorted().forEach(part -> terminal.complain(part.text() + " are followed again."));
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

    private static Set<WatchedPart> parts(List<Lag> lags) {
        return lags.stream().map(Lag::part).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Lag> lags(SourceState state) {
        return state instanceof SourceState.Lagging(var _, var lags, var _) ? lags : List.of();
    }
}
