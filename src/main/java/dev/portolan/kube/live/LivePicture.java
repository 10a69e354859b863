// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Lag;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.source.Announcer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture that all reflectors of a cluster feed, and the state that follows from how they stand. Safe for any thread: one
 * call after the other, each told to the listener before it returns.
 */
final class LivePicture implements Feed {

    /** The time in a status bar changes once a second. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final ReentrantLock turn = new ReentrantLock();
    private final Announcer announcer;
    private final InstantSource clock;
    private final Following following;
    private final Map<Scope, Line> lines = new LinkedHashMap<>();
    private final Map<Scope, Instant> heard = new HashMap<>();
    private final Set<Scope> complete = new HashSet<>();
    private final BrokenObjects broken = new BrokenObjects();
    private final Set<Scope> questions = new HashSet<>();
    private ClusterSnapshot snapshot = ClusterSnapshot.UNREAD;
    private @Nullable SourceState told;
    private boolean left;

    /** What follows from what the picture hears. Called in turn, so it hands over and returns. */
    interface Following {

        /** That scope may not be read. Whether smaller ones are looked for, which {@link LivePicture#settled} will end. */
        boolean refused(Scope scope);

        /** That scope was listed. Whether something is made of it, which {@link LivePicture#settled} will end. */
        boolean listed(Scope scope);

        /** Somebody could not reach the server: a watch that says nothing may not hear it either. */
        void unreachable();

        /** These changes were applied. */
        void applied(List<ClusterChange> changes);

        /** Nothing could be read so far, and it has been tried often enough. */
        void inVain(Problem why);
    }

    LivePicture(Announcer announcer, InstantSource clock, Following following) {
        this.announcer = announcer;
        this.clock = clock;
        this.following = following;
    }

    @Override
    public void changed(Scope scope, List<ClusterChange> changes) {
        whileFollowed(() -> {
            // A list that may yet break off puts nothing right.
            if (!(lines.get(scope) instanceof Line.Lost)) {
                heard.put(scope, clock.instant());
            }
            apply(new Differences(snapshot).among(changes));
            settle(broken.readable(changes));
        });
    }

    @Override
    public void listed(Scope scope, Set<NamespacedName> present, Set<NamespacedName> stillBroken) {
        whileFollowed(() -> {
            List<ClusterChange> gone = objects(scope)
                    .map(ClusterObject::id)
                    .filter(id -> !present.contains(id))
                    .<ClusterChange>map(id -> new ClusterChange.Removed(scope.kind(), id))
                    .toList();
            complete.add(scope);
            if (following.listed(scope)) {
                questions.add(scope);
            }
            heard.put(scope, clock.instant());
            lines.put(scope, new Line.Following());
            cover();
            apply(gone);
            settle(broken.except(scope, stillBroken));
        });
    }

    @Override
    public void unreadable(Scope scope, Found.Broken found) {
        whileFollowed(() -> announcer.unreadable(List.of(broken.add(found))));
    }

    @Override
    public void gone(Scope scope, NamespacedName id) {
        whileFollowed(() -> settle(broken.gone(scope.kind(), id)));
    }

    @Override
    public void line(Scope scope, Line line) {
        whileFollowed(() -> {
            if (line.equals(lines.put(scope, line))) {
                return;
            }
            if (line instanceof Line.Refused && following.refused(scope)) {
                questions.add(scope);
            }
            cover();
            if (line instanceof Line.Refused && complete.remove(scope)) {
                drop(scope);
            }
            tellState();
        });
    }

    @Override
    public void unreachable(Scope scope) {
        whileFollowed(following::unreachable);
    }

    @Override
    public void heard(Scope scope) {
        whileFollowed(() -> {
            heard.put(scope, clock.instant());
            tellState();
        });
    }

    /** Forgets a scope: its objects go, and it no longer counts. */
    void forget(Scope scope) {
        whileFollowed(() -> {
            lines.remove(scope);
            heard.remove(scope);
            complete.remove(scope);
            cover();
            drop(scope);
        });
    }

    /** Lets a scope stand like this, whatever its reflector said. */
    void replace(Scope scope, Line line) {
        inTurn(() -> lines.put(scope, line));
    }

    /** These scopes will be read as well. */
    void expect(List<Scope> scopes) {
        inTurn(() -> {
            scopes.forEach(scope -> lines.putIfAbsent(scope, new Line.Listing(0)));
            cover();
            tellState();
        });
    }

    /** The picture is not whole before that is settled. */
    void await(Scope scope) {
        inTurn(() -> questions.add(scope));
    }

    /** All that there is to do about what was told of that scope has begun. */
    void settled(Scope scope) {
        inTurn(() -> {
            questions.remove(scope);
            cover();
            tellState();
        });
    }

    /** These scopes will be read from now on; forgets how others stood, and keeps what was read. */
    void begin(List<Scope> scopes) {
        inTurn(() -> {
            left = false;
            lines.clear();
            questions.clear();
            scopes.forEach(scope -> lines.put(scope, new Line.Listing(0)));
        });
    }

    /** Whether something without which a picture is not whole was refused. */
    boolean lacks() {
        turn.lock();
        try {
            return lines.entrySet().stream()
                    .filter(one -> !Coverages.isSelective(one.getKey().kind()))
                    .anyMatch(one -> one.getValue() instanceof Line.Refused);
        } finally {
            turn.unlock();
        }
    }

    /** Whether something without which a picture is not whole is not followed any more. */
    boolean hasLost() {
        turn.lock();
        try {
            return new Standing(lines, complete, heard).worst().isPresent();
        } finally {
            turn.unlock();
        }
    }

    /** The picture now. */
    ClusterSnapshot snapshot() {
        turn.lock();
        try {
            return snapshot;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Nobody tries any more; the picture stays as it is.
     *
     * @param why why not
     */
    void leave(Problem why) {
        inTurn(() -> {
            List<Lag> lags = new Standing(lines, complete, heard).lags();
            told = complete.isEmpty() ? new SourceState.Failed(why) : new SourceState.Stale(asOf(lags), why, 1, null);
            left = true;
            announcer.state(told);
            lines.clear();
        });
    }

    /** Readers that are told to stop may have something to say for a moment still. */
    private void whileFollowed(Runnable step) {
        inTurn(() -> {
            if (!left) {
                step.run();
            }
        });
    }

    private void inTurn(Runnable step) {
        turn.lock();
        try {
            step.run();
        } finally {
            turn.unlock();
        }
    }

    private void apply(List<ClusterChange> changes) {
        if (!changes.isEmpty()) {
            snapshot = snapshot.apply(changes, clock.instant());
            announcer.changed(snapshot, changes);
            following.applied(changes);
        }
        tellState();
    }

    private Stream<? extends ClusterObject> objects(Scope scope) {
        Stream<? extends ClusterObject> all = switch (scope.kind()) {
            case SERVICE -> snapshot.services();
            case ENDPOINT_SLICE -> snapshot.slices().stream();
            case NAMESPACE -> snapshot.namespaces().stream();
            case POD -> snapshot.pods().stream();
            case NODE -> snapshot.nodes().stream();
            case SERVICE_IMPORT -> snapshot.serviceImports().stream();
        };
        return all.filter(object -> Coverages.holds(scope, object.id()));
    }

    private void drop(Scope scope) {
        settle(broken.except(scope, Set.of()));
        apply(objects(scope)
                .<ClusterChange>map(object -> new ClusterChange.Removed(scope.kind(), object.id()))
                .toList());
    }

    private void settle(List<ReadIssue> issues) {
        if (!issues.isEmpty()) {
            announcer.settled(issues);
        }
    }

    private void cover() {
        Set<String> namespaces = complete.contains(Scope.everywhere(ResourceKind.NAMESPACE))
                ? snapshot.namespaces().stream().map(Namespace::name).collect(Collectors.toSet())
                : null;
        Coverage now = new Coverages(lines, complete, namespaces).coverage();
        if (!now.equals(snapshot.coverage())) {
            snapshot = snapshot.covering(now);
            announcer.changed(snapshot, List.of());
        }
    }

    /** Whoever was reading when it was left may still tell a little; the state then is what was told with the leaving. */
    private void tellState() {
        if (left) {
            return;
        }
        SourceState now = state();
        if (!Objects.equals(now, told) && !isSoon(now)) {
            told = now;
            announcer.state(now);
        }
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

    /** What the lines come to. Pods and Nodes only add to a picture, which is whole without them. */
    private SourceState state() {
        Standing standing = new Standing(lines, complete, heard);
        Line.Lost worst = standing.worst().orElse(null);
        if (complete.isEmpty() && worst != null) {
            if (worst.attempt() == Standing.ENOUGH) {
                following.inVain(worst.problem());
            }
            return connecting();
        }
        List<Lag> lags = standing.lags();
        if (lags.isEmpty()) {
            return !questions.isEmpty() || standing.isListing() ? connecting() : new SourceState.Live(latest());
        }
        if (worst != null && standing.isDown()) {
            return new SourceState.Stale(asOf(lags), worst.problem(), worst.attempt(), worst.nextTry());
        }
        return new SourceState.Lagging(latest(), lags, standing.followed());
    }

    private SourceState connecting() {
        Map<ResourceKind, Integer> listed = new EnumMap<>(ResourceKind.class);
        lines.keySet().stream()
                .map(Scope::kind)
                .filter(kind -> !Coverages.isSelective(kind))
                .forEach(kind -> listed.put(kind, count(kind)));
        return new SourceState.Connecting(listed);
    }

    /** Until when all of it was right. */
    private Instant asOf(List<Lag> lags) {
        return told instanceof SourceState.Stale(var before, var _, var _, var _)
                ? before
                : lags.stream()
                        .map(Lag::asOf)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElseGet(clock::instant);
    }

    private Instant latest() {
        return heard.values().stream().max(Comparator.naturalOrder()).orElseGet(clock::instant);
    }

    private int count(ResourceKind kind) {
        return switch (kind) {
            case SERVICE -> snapshot.serviceCount();
            case ENDPOINT_SLICE -> snapshot.slices().size();
            case NAMESPACE -> snapshot.namespaces().size();
            case POD, NODE, SERVICE_IMPORT -> 0;
        };
    }
}
