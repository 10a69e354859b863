// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.DnsProfile;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.SequencedMap;

/**
 * Everything that a session shows at one moment. All parts belong to the same picture.
 *
 * @param source what the source is called
 * @param state how it stands with its cluster
 * @param zone the picture and the profile, as the zone that they make
 * @param issues what could not be read, in the order in which it was met
 * @param changes what happened to the records since the first whole picture; may lag behind the picture by a moment
 */
public record SessionView(
        SourceDescription source, SourceState state, ClusterZone zone, List<ReadIssue> issues, ChangeLog changes) {

    /** How many record changes a session remembers. */
    static final int MOST_CHANGES = 20_000;

    public SessionView {
        issues = List.copyOf(issues);
    }

    /** A view to whose records nothing happened yet. */
    public SessionView(SourceDescription source, SourceState state, ClusterZone zone, List<ReadIssue> issues) {
        this(source, state, zone, issues, ChangeLog.holding(MOST_CHANGES));
    }

    SessionView with(SourceDescription description) {
        return new SessionView(description, state, zone, issues, changes);
    }

    SessionView with(SourceState newState) {
        return new SessionView(source, newState, zone, issues, changes);
    }

    SessionView with(ClusterZone newZone) {
        return new SessionView(source, state, newZone, issues, changes);
    }

    SessionView with(List<ReadIssue> newIssues) {
        return new SessionView(source, state, zone, newIssues, changes);
    }

    SessionView with(ChangeLog newChanges) {
        return new SessionView(source, state, zone, issues, newChanges);
    }

    /** The picture. */
    public ClusterSnapshot snapshot() {
        return zone.snapshot();
    }

    /** The profile. */
    public DnsProfile profile() {
        return zone.profile();
    }

    /** The namespaces that are known of and whose Services may not be read, in order, each with the API's own text. */
    public SequencedMap<String, String> refusedNamespaces() {
        Coverage coverage = snapshot().coverage();
        SequencedMap<String, String> refused = coverage.locked(ResourceKind.SERVICE);
        switch (coverage.of(ResourceKind.SERVICE)) {
            case Coverage.Only(var namespaces, var why, var _) ->
                snapshot().namespaceNames().stream()
                        .filter(name -> !namespaces.contains(name))
                        .forEach(name -> refused.putIfAbsent(name, why));
            case Coverage.Nothing(var why) -> {
                if (isRefused(ResourceKind.SERVICE)) {
                    snapshot().namespaceNames().forEach(name -> refused.put(name, why));
                }
            }
            case Coverage.Everything _, Coverage.Except _, Coverage.Selected _ -> {}
        }
        return refused;
    }

    /** Whether nothing of a kind may be read; false while it is not known yet. */
    public boolean isRefused(ResourceKind kind) {
        return source.kind() == SourceDescription.Kind.CONTEXT
                && state instanceof SourceState.Live
                && snapshot().coverage().of(kind) instanceof Coverage.Nothing;
    }

    /** Whether there is a whole picture to speak of, however old: nothing is reported about what was not read. */
    public boolean hasPicture() {
        return switch (state) {
            case SourceState.Live _, SourceState.Fixed _, SourceState.Stale _ -> true;
            case SourceState.Connecting _, SourceState.Failed _ -> false;
        };
    }

    /** Whether the picture is as the cluster is, as far as can be known. */
    public boolean isCurrent() {
        return state instanceof SourceState.Live || state instanceof SourceState.Fixed;
    }
}
