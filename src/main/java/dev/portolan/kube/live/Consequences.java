// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.cluster.ClusterChange;
import dev.portolan.cluster.Problem;
import java.util.List;

/** What follows from what the picture hears. Called in turn, so it hands over and returns. */
interface Consequences {

    /** That scope may not be read. Whether others are looked for, which {@link LivePicture#settled} will end. */
    boolean refused(Scope scope);

    /** That scope was listed. Whether something is made of it, which {@link LivePicture#settled} will end. */
    boolean listed(Scope scope);

    /** What is not listed of the namespaces. Safe for any thread. */
    Untried untried();

    /** Somebody could not reach the server: a watch that says nothing may not hear it either. */
    void unreachable();

    /** These changes were applied. */
    void applied(List<ClusterChange> changes);

    /** Nothing could be read so far and it has been tried often enough, or somebody who read met a defect. */
    void inVain(Problem why);
}
