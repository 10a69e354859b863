// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.cluster.Service;
import dev.portolan.cluster.SourceDescription;
import dev.portolan.cluster.SourceState;
import dev.portolan.session.SessionView;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows now.
 *
 * @param view the session, at one moment
 * @param service the selected Service as it is in that view; null if none is selected. A Service that was deleted while it was
 *     selected stays as it was last seen
 */
public record Shown(SessionView view, @Nullable Service service) {

    /** So old may what is shown be, of a picture in which nothing happens: ages are told with it. */
    private static final Duration AGE = Duration.ofMinutes(1);

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

    /**
     * Whether there is more to see than at an earlier moment. A cluster in which nothing happens is in sync again several times a
     * minute; to show all anew for that is work for nothing, but once a minute for the ages.
     */
    public boolean saysMoreThan(Shown earlier) {
        return !(view.state() instanceof SourceState.Live(var now)
                && earlier.view.state() instanceof SourceState.Live(var then)
                && Duration.between(then, now).abs().compareTo(AGE) < 0
                && view.source().equals(earlier.view.source())
                && view.zone().equals(earlier.view.zone())
                && view.issues().equals(earlier.view.issues())
                && view.changes().equals(earlier.view.changes())
                && Objects.equals(service, earlier.service));
    }
}
