// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.source.Announcer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of a picture as it was told last, and is told again when how its reflectors stand comes to another. In turn only. */
final class ToldState {

    /** The time in a status bar changes once a second. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Announcer announcer;
    private final InstantSource clock;
    private final Standing standing;
    private final Consumer<Problem> inVain;
    private @Nullable SourceState told;
    private @Nullable Problem silence;
    private boolean whole;

    /**
     * @param standing how the reflectors stand, now and later
     * @param inVain told why, where nothing could be read so far and it has been tried often enough
     */
    ToldState(Announcer announcer, InstantSource clock, Standing standing, Consumer<Problem> inVain) {
        this.announcer = announcer;
        this.clock = clock;
        this.standing = standing;
        this.inVain = inVain;
    }

    /** Something else is read from now on, so what is told next begins with what arrives. */
    void begin() {
        whole = false;
        silence = null;
    }

    /** Whether all that a picture needs has been read since the beginning. */
    boolean isWhole() {
        return whole;
    }

    /** Nothing arrives any more, for what that may mean; null if something does. Whether that is news. */
    boolean silent(@Nullable Problem why) {
        boolean news = !Objects.equals(silence, why);
        silence = why;
        return news;
    }

    /**
     * Tells what the lines come to, if it is news. A picture that was whole stays so while more is listed, such as a namespace
     * that has just come. Pods and Nodes only add to a picture, which is whole without them.
     *
     * @param asks whether something is yet to be found out without which the picture is not whole
     */
    void tell(ClusterSnapshot snapshot, boolean asks) {
        SourceState now = state(snapshot, asks);
        boolean arrived = !asks && !standing.isListing();
        whole = whole || (arrived && (now instanceof SourceState.Live || now instanceof SourceState.Lagging));
        if (!now.equals(told) && !isSoon(now)) {
            told = now;
            announcer.state(now);
        }
    }

    /** Nobody tries any more. */
    void leave(Problem why) {
        SourceState now = standing.hasNothing()
                ? new SourceState.Failed(why)
                : new SourceState.Stale(asOf(standing.lags()), why, 1, null);
        told = now;
        announcer.state(now);
    }

    private SourceState state(ClusterSnapshot snapshot, boolean asks) {
        Line.Lost worst = standing.worst().orElse(null);
        if (standing.hasNothing() && worst != null) {
            if (worst.attempt() == Standing.ENOUGH) {
                inVain.accept(worst.problem());
            }
            return connecting(snapshot);
        }
        // What was never read and fails again and again is told, however long the rest may take to come, and not taken
        // back.
        boolean failing = standing.isFailing();
        boolean asked = asks && !(failing && told instanceof SourceState.Lagging);
        if (!whole && (asked || (standing.isListing() && !failing))) {
            return connecting(snapshot);
        }
        List<Lag> lags = standing.lags();
        if (lags.isEmpty()) {
            return new SourceState.Live(latest());
        }
        if (worst != null && standing.isDown()) {
            return new SourceState.Stale(asOf(lags), worst.problem(), worst.attempt(), worst.nextTry());
        }
        return new SourceState.Lagging(latest(), lags, standing.followed());
    }

    /** Whether nothing but the time is news, and hardly that. */
    private boolean isSoon(SourceState now) {
        return switch (now) {
            case SourceState.Live(var at) ->
                told instanceof SourceState.Live(var before) && at.isBefore(before.plus(STEP));
            case SourceState.Lagging(var at, var lags, var followed) ->
                told instanceof SourceState.Lagging before
                        && lags.equals(before.lags())
                        && followed.equals(before.followed())
                        && at.isBefore(before.syncedAt().plus(STEP));
            case SourceState.Connecting _, SourceState.Fixed _, SourceState.Stale _, SourceState.Failed _ -> false;
        };
    }

    private SourceState connecting(ClusterSnapshot snapshot) {
        Map<ResourceKind, Integer> listed = new EnumMap<>(ResourceKind.class);
        standing.needed().forEach(kind -> listed.put(kind, count(snapshot, kind)));
        // What else is asked has a patience of its own.
        return new SourceState.Connecting(listed, standing.isListing() ? silence : null);
    }

    /** Until when all of it was right. */
    private Instant asOf(List<Lag> lags) {
        Instant before = told instanceof SourceState.Stale stale ? stale.asOf() : null;
        return lags.stream()
                .map(Lag::asOf)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> before == null ? clock.instant() : before);
    }

    private Instant latest() {
        return standing.latest().orElseGet(clock::instant);
    }

    private static int count(ClusterSnapshot snapshot, ResourceKind kind) {
        return switch (kind) {
            case SERVICE -> snapshot.serviceCount();
            case ENDPOINT_SLICE -> snapshot.slices().size();
            case NAMESPACE -> snapshot.namespaces().size();
            case POD, NODE, SERVICE_IMPORT -> 0;
        };
    }
}
