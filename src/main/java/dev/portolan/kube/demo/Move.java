// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.demo;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.ClusterSnapshot;
import java.time.Instant;
import java.util.List;

/** Something that can happen to the demo. */
interface Move {

    /** What it is called towards the source, and what a person reads. */
    String label();

    /** Whether it would change anything now. */
    boolean possible(ClusterSnapshot scene);

    /** What happens to pods and Services; the slices follow by themselves. */
    List<ClusterChange> changes(ClusterSnapshot scene, Instant now);
}
