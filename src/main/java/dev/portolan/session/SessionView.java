// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.ReadIssue;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.profile.DnsProfile;
import dev.portolan.zone.ClusterZone;
import java.util.List;

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

    /** Whether the picture is as the cluster is, as far as can be known. */
    public boolean isCurrent() {
        return state instanceof SourceState.Live || state instanceof SourceState.Fixed;
    }
}
