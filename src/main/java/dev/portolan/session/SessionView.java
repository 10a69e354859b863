// SPDX-License-Identifier: Apache-2.0
package dev.portolan.session;

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
 */
public record SessionView(SourceDescription source, SourceState state, ClusterZone zone, List<ReadIssue> issues) {

    public SessionView {
        issues = List.copyOf(issues);
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
