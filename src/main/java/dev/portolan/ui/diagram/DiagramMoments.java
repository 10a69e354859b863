// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.SourceState;
import dev.portolan.diagram.Moment;
import dev.portolan.session.SessionView;
import java.time.Clock;
import java.time.Instant;

/** The moment to which ages are counted: that of the picture where it stands still, now where it is live. */
final class DiagramMoments {

    private DiagramMoments() {}

    static Moment of(SessionView view, Clock clock) {
        Instant now = switch (view.state()) {
            case SourceState.Fixed(Instant taken) when taken != null -> taken;
            case SourceState.Stale stale -> stale.asOf();
            default -> clock.instant();
        };
        return new Moment(now, clock.getZone());
    }
}
