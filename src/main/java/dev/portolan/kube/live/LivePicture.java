// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterObject;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.Namespace;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.kube.read.Found;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Defect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The picture that all reflectors of a cluster feed, and the state that follows from how they stand. Safe for any thread: one
 * call after the other, each told to the listener before it returns.
 */
final class LivePicture implements Feed {

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition beginning = turn.newCondition();
    private final Announcer announcer;
    private final InstantSource clock;
    private final Consequences consequences;
    private final Map<Scope, Line> lines = new LinkedHashMap<>();
    private final Map<Scope, Instant> heard = new HashMap<>();
    private final Set<Scope> complete = new HashSet<>();
    private final BrokenObjects broken = new BrokenObjects();
    private final Set<Scope> questions = new HashSet<>();
    private final KeptScopes kept = new KeptScopes(lines, complete);
    private final Standing standing = new Standing(lines, complete, heard);
    private final ToldState state;
    private ClusterSnapshot snapshot = ClusterSnapshot.UNREAD;
    private boolean left;

    LivePicture(Announcer announcer, InstantSource clock, Consequences consequences) {
        this.announcer = announcer;
        this.clock = clock;
        this.consequences = consequences;
        this.state = new ToldState(announcer, clock, standing, consequences::inVain);
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
            List<ClusterChange> gone = scope.objects(snapshot)
                    .map(ClusterObject::id)
                    .filter(id -> !present.contains(id))
                    .<ClusterChange>map(id -> new ClusterChange.Removed(scope.kind(), id))
                    .toList();
            complete.add(scope);
            kept.end(scope);
            if (consequences.listed(scope)) {
                questions.add(scope);
            }
            heard.put(scope, clock.instant());
            if (!(lines.get(scope) instanceof Line.Lost)) {
                lines.put(scope, new Line.Following());
            }
            if (gone.isEmpty()) {
                cover();
            } else {
                // Told with what is gone: until then it would seem to be there still.
                snapshot = snapshot.covering(coverage());
            }
            apply(gone);
            settle(broken.except(scope, stillBroken::contains));
            leaveKept();
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
            if (!line.equals(lines.put(scope, line))) {
                if (line instanceof Line.Refused) {
                    refused(scope);
                } else {
                    cover();
                    tellState();
                }
                leaveKept();
            }
        });
    }

    /** What a connection before read and nobody reads again goes, once that is known. */
    private void leaveKept() {
        for (Scope all : kept.over(questions)) {
            kept.end(all);
            cover();
            drop(all);
        }
    }

    /** What was read of it goes, also where its list broke off; told with the state. */
    private void refused(Scope scope) {
        if (consequences.refused(scope)) {
            questions.add(scope);
        }
        complete.remove(scope);
        cover();
        drop(scope);
    }

    @Override
    public void unreachable(Scope scope) {
        whileFollowed(consequences::unreachable);
    }

    @Override
    public void ended(Throwable defect) {
        consequences.inVain(Defect.problem(defect));
    }

    @Override
    public void heard(Scope scope) {
        whileFollowed(() -> {
            heard.put(scope, clock.instant());
            tellState();
        });
    }

    /** Whether nothing arrives while lists are on their way, and why that may be; null if something does. */
    void silent(@Nullable Problem why) {
        whileFollowed(() -> {
            if (state.silent(why)) {
                tellState();
            }
        });
    }

    /** Forgets scopes: their objects go, and they no longer count. All at once: what is left of them would say what never was. */
    void forget(Collection<Scope> scopes) {
        whileFollowed(() -> {
            for (Scope scope : scopes) {
                lines.remove(scope);
                heard.remove(scope);
                kept.end(scope);
                // Nothing is left of the namespaces of a whole that is forgotten either.
                complete.removeIf(one -> one.kind() == scope.kind() && Coverages.holds(scope, one.namespace()));
            }
            cover();
            scopes.forEach(this::drop);
        });
    }

    /** These scopes no longer count; their objects belong to another scope, which was listed. */
    void leaveTo(Scope other, Collection<Scope> scopes) {
        whileFollowed(() -> {
            if (complete.contains(other)) {
                lines.keySet().removeAll(scopes);
                heard.keySet().removeAll(scopes);
                complete.removeAll(scopes);
                cover();
                tellState();
            }
        });
    }

    /** Lets a scope stand like this, whatever its reflector said: something else is to be read instead of it. */
    void replace(Scope scope, Line line) {
        inTurn(() -> {
            lines.put(scope, line);
            complete.remove(scope);
            if (Coverages.isSelective(scope.kind())) {
                cover();
            } else {
                begin();
            }
        });
    }

    /** These scopes will be read as well. */
    void expect(List<Scope> scopes) {
        inTurn(() -> {
            scopes.forEach(kept::expect);
            cover();
            tellState();
        });
    }

    /** Nothing of that scope is read but with the others that are expected: what belongs to none of them goes. */
    void leave(Scope scope) {
        inTurn(() -> {
            kept.end(scope);
            drop(scope);
        });
    }

    /** The picture is not whole before that is settled. */
    void await(Scope scope) {
        inTurn(() -> questions.add(scope));
    }

    /** All that there is to do about what was told of that scope has begun. What is known depends on the last question only. */
    void settled(Scope scope) {
        inTurn(() -> {
            if (questions.remove(scope) && questions.isEmpty()) {
                cover();
            }
            tellState();
            leaveKept();
        });
    }

    /** These scopes will be read from now on; forgets how others stood, and keeps what was read. */
    void begin(List<Scope> scopes) {
        inTurn(() -> {
            begin();
            lines.clear();
            questions.clear();
            scopes.forEach(scope -> lines.put(scope, new Line.Listing(0)));
            if (left) {
                kept.keep();
            }
            left = false;
        });
    }

    /** Waits while the picture is whole, until what it needs is read anew. */
    void awaitBeginning() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            while (state.isWhole()) {
                beginning.await();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Whether something without which a picture is not whole was refused. */
    boolean lacks() {
        return now(() -> standing.lacks());
    }

    /** Whether something without which a picture is not whole is not followed any more. */
    boolean hasLost() {
        return now(() -> standing.worst().isPresent());
    }

    /** Whether that scope was listed to its end once, or of all its namespaces some were, and was not forgotten since. */
    boolean isListed(Scope scope) {
        boolean all = scope.equals(Scope.everywhere(scope.kind()));
        return now(
                () -> complete.contains(scope) || (all && !kept.of(scope.kind()).isEmpty()));
    }

    /** The picture now. */
    ClusterSnapshot snapshot() {
        return now(() -> snapshot);
    }

    /**
     * Nobody tries any more; the picture stays as it is.
     *
     * @param why why not
     */
    void leave(Problem why) {
        inTurn(() -> {
            state.leave(why);
            left = true;
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

    private <T> T now(Supplier<T> question) {
        turn.lock();
        try {
            return question.get();
        } finally {
            turn.unlock();
        }
    }

    private void inTurn(Runnable step) {
        turn.lock();
        try {
            step.run();
        } finally {
            turn.unlock();
        }
    }

    private void begin() {
        state.begin();
        beginning.signalAll();
    }

    private void apply(List<ClusterChange> changes) {
        if (!changes.isEmpty()) {
            snapshot = snapshot.apply(changes, clock.instant());
            if (changes.stream().anyMatch(change -> change.kind() == ResourceKind.NAMESPACE)) {
                // Of a namespace that has just come nothing was read, and one that went refuses nothing.
                snapshot = snapshot.covering(coverage());
            }
            announcer.changed(snapshot, changes);
            consequences.applied(changes);
        }
        tellState();
    }

    /** Takes out what belongs to no scope that was listed, or is being listed: its list will say what is gone. */
    private void drop(Scope scope) {
        complete.removeIf(one ->
                one.kind() == scope.kind() && Coverages.holds(scope, one.namespace()) && !lines.containsKey(one));
        List<Scope> others = lines.keySet().stream()
                .filter(one -> one.kind() == scope.kind())
                .filter(one -> complete.contains(one) || lines.get(one) instanceof Line.Listing)
                .toList();
        Predicate<NamespacedName> held = id -> others.stream().anyMatch(one -> Coverages.holds(one, id));
        settle(broken.except(scope, held));
        apply(scope.objects(snapshot)
                .map(ClusterObject::id)
                .filter(held.negate())
                .<ClusterChange>map(id -> new ClusterChange.Removed(scope.kind(), id))
                .toList());
    }

    private void settle(List<ReadIssue> issues) {
        if (!issues.isEmpty()) {
            announcer.settled(issues);
        }
    }

    private void cover() {
        Coverage now = coverage();
        if (!left && !now.equals(snapshot.coverage())) {
            snapshot = snapshot.covering(now);
            announcer.changed(snapshot, List.of());
        }
    }

    private Coverage coverage() {
        Set<String> namespaces = complete.contains(Scope.everywhere(ResourceKind.NAMESPACE))
                ? snapshot.namespaces().stream().map(Namespace::name).collect(Collectors.toSet())
                : null;
        return new Coverages(lines, complete, questions, namespaces, consequences.untried()).after(snapshot.coverage());
    }

    /** Whoever was reading when it was left may still tell a little; the state then is what was told with the leaving. */
    private void tellState() {
        if (!left) {
            boolean asks = questions.stream().anyMatch(scope -> !Coverages.isSelective(scope.kind()));
            state.tell(snapshot, asks);
        }
    }
}
