// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceConnection;
import dev.portolan.cluster.SourceListener;
import dev.portolan.cluster.SourceState;
import dev.portolan.kube.source.Announcer;
import dev.portolan.kube.source.Defect;
import dev.portolan.kube.source.Turn;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A snapshot while it is open: read once, and again when asked for. */
final class SnapshotConnection implements SourceConnection {

    private final Turn turn = new Turn("snapshot", this::fail);
    private final Announcer announcer;
    private final SnapshotReader reader = new SnapshotReader();
    private final List<Path> paths;
    private final ReadBudget.Stop stop = new ReadBudget.Stop();
    private final Set<ReadIssue> told = new HashSet<>();
    private final String name;

    /** How what is shown was read; null while nothing is. */
    private SourceState.@Nullable Fixed shown;

    private List<ReadIssue> ofShown = List.of();

    SnapshotConnection(SnapshotSource source, List<Path> paths, SourceListener listener) {
        this.announcer = new Announcer(listener);
        this.paths = paths;
        this.name = source.description().name();
        turn.next(() -> announcer.described(source.description()));
        turn.next(this::read);
    }

    @Override
    public void focus(@Nullable NamespacedName service) {
        // A snapshot holds all that it has.
    }

    @Override
    public void refresh() {
        turn.next(this::read);
    }

    @Override
    public void stayOffline() {
        // A snapshot is never on line.
    }

    @Override
    public void close() {
        stop.now();
        turn.close();
        announcer.close();
    }

    private void read() {
        announcer.state(new SourceState.Connecting(Map.of()));
        SnapshotReader.Taken taken = reader.read(paths, stop, this::progress);
        SnapshotReading reading = taken.reading();
        tell(reading.issues());
        Problem failure = reading.failure();
        if (failure != null) {
            end(failure, reading.issues());
            return;
        }
        ofShown = List.copyOf(reading.issues());
        settle(Set.copyOf(ofShown));
        announcer.changed(reading.snapshot(), List.of());
        shown = new SourceState.Fixed(taken.at());
        announcer.state(shown);
    }

    private void fail(Throwable defect) {
        end(Defect.problem(defect), List.of());
    }

    /** A picture that is shown stays, even if its files cannot be read any more. */
    private void end(Problem why, List<ReadIssue> issues) {
        SourceState.Fixed before = shown;
        if (before == null) {
            announcer.state(new SourceState.Failed(why));
        } else {
            ReadIssue old = new ReadIssue(name, "", "what is shown was read before. " + why.line());
            tell(List.of(old));
            settle(Stream.of(ofShown, issues, List.of(old))
                    .flatMap(List::stream)
                    .collect(Collectors.toSet()));
            announcer.state(before);
        }
    }

    private void tell(List<ReadIssue> issues) {
        List<ReadIssue> news = issues.stream().filter(told::add).toList();
        if (!news.isEmpty()) {
            announcer.unreadable(news);
        }
    }

    /** What was wrong with the files before, and is not any more. */
    private void settle(Set<ReadIssue> left) {
        List<ReadIssue> settled =
                told.stream().filter(issue -> !left.contains(issue)).toList();
        if (!settled.isEmpty()) {
            settled.forEach(told::remove);
            announcer.settled(settled);
        }
    }

    private void progress(Map<ResourceKind, Integer> counts) {
        announcer.state(new SourceState.Connecting(counts));
    }
}
