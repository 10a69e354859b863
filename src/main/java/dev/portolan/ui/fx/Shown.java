// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows now.
 *
 * @param view the session, at one moment
 * @param service the selected Service as it is in that view; null if none is selected. A Service that was deleted while it was
 *     selected stays as it was last seen
 */
public record Shown(SessionView view, @Nullable Service service) {

    /** Whether the selected Service is part of the picture; false for one that was deleted, and if none is selected. */
    public boolean exists() {
        return service != null && view.snapshot().service(service.id()).isPresent();
    }

    /** Whether both show the same Service of the same source. */
    public boolean isOfTheSameService(Shown other) {
        SourceDescription source = view.source();
        SourceDescription otherSource = other.view.source();
        return service != null
                && other.service != null
                && service.id().equals(other.service.id())
                && source.kind() == otherSource.kind()
                && source.name().equals(otherSource.name())
                && source.address().equals(otherSource.address());
    }

    /** Whether the later one shows something else than a newer picture of the same: a person has gone elsewhere. */
    public static boolean isElsewhere(@Nullable Shown before, @Nullable Shown now) {
        return before == null || now == null || !now.isOfTheSameService(before);
    }

    /**
     * Whether what differs from an earlier moment happened in the cluster: the same Service is shown, and the earlier picture
     * was complete.
     */
    public boolean follows(Shown earlier) {
        return isOfTheSameService(earlier) && !(earlier.view.state() instanceof SourceState.Connecting);
    }
}
