// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ReadIssue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the reading of some files.
 *
 * @param snapshot the picture, empty if there is a failure
 * @param issues what could not be read, in the order in which it was met
 * @param failure why there is no picture; null if there is one
 */
public record SnapshotReading(
        ClusterSnapshot snapshot,
        List<ReadIssue> issues,
        @Nullable Problem failure) {
    public SnapshotReading {
        issues = List.copyOf(issues);
    }
}
