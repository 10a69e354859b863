// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.DemoMove;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Defect;
import dev.portolan.kube.source.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demo while it is open. What happens, happens in turn on one thread of its own. */
final class DemoConnection implements SourceConnection {

    private final Turn turn = new Turn("demo", this::fail);
    private final Announcer announcer;
    private final InstantSource clock;
    private volatile @Nullable Moves moves;
    private volatile ClusterSnapshot scene = ClusterSnapshot.EMPTY;
    private boolean shown;

    DemoConnection(DemoSource source, SourceListener listener, InstantSource clock) {
        this.announcer = new Announcer(listener);
        this.clock = clock;
        turn.next(() -> begin(source));
    }

    @Override
    public void focus(@Nullable NamespacedName service) {
        // The demo holds all its pods anyway.
    }

    @Override
    public void refresh() {
        turn.next(this::sayLive);
    }

    @Override
    public void stayOffline() {
        // There is no line that could be lost.
    }

    @Override
    public List<DemoMove> moves() {
        Moves known = moves;
        return known == null ? List.of() : known.possible(scene);
    }

    @Override
    public void perform(DemoMove move) {
        turn.next(() -> happen(move));
    }

    @Override
    public void close() {
        turn.close();
        announcer.close();
    }

    private void begin(DemoSource source) {
        announcer.described(source.description());
        scene = source.beginning(clock.instant());
        moves = new Moves(scene);
        announcer.changed(scene, List.of());
        shown = true;
        sayLive();
    }

    private void happen(DemoMove move) {
        Moves known = moves;
        Instant now = clock.instant();
        List<ClusterChange> changes = new ArrayList<>(known == null ? List.of() : known.changes(move, scene, now));
        if (changes.isEmpty()) {
            return;
        }
        ClusterSnapshot moved = scene.apply(changes, now);
        List<ClusterChange> following = SliceController.reconcile(moved).stream()
                .<ClusterChange>map(ClusterChange.Put::new)
                .toList();
        changes.addAll(following);
        scene = moved.apply(following, now);
        announcer.changed(scene, List.copyOf(changes));
        sayLive();
    }

    /** A picture that is shown stays, and can be gone on with. */
    private void fail(Throwable defect) {
        Problem why = Defect.problem(defect);
        announcer.state(shown ? new SourceState.Stale(clock.instant(), why, 1, null) : new SourceState.Failed(why));
    }

    private void sayLive() {
        announcer.state(new SourceState.Live(clock.instant()));
    }
}
