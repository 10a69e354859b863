// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.route.Lane;
import dev.portolan.route.Routes;
import org.jspecify.annotations.Nullable;

/** Which routes a person wants to see. */
public enum LaneChoice {
    BOTH(null),
    CLUSTER_IP(Lane.CLUSTER_IP),
    DIRECT(Lane.DIRECT);

    private final @Nullable Lane lane;

    LaneChoice(@Nullable Lane lane) {
        this.lane = lane;
    }

    /** Whether these routes can be shown so. */
    boolean isPossible(Routes routes) {
        return lane == null ? routes.ways().size() == 2 : routes.way(lane).isPresent();
    }

    /** The routes that are left; all of them where the choice is not possible. */
    Routes of(Routes routes) {
        return lane == null ? routes : routes.only(lane);
    }
}
