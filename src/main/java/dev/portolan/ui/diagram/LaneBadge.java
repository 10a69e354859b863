// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.route.Lane;
import dev.portolan.ui.fx.Route;
import javafx.scene.control.Label;

/** The letter of a lane on a disc of its hue. */
final class LaneBadge extends Label {

    LaneBadge(Lane lane) {
        super(lane.letter());
        Route hue = switch (lane) {
            case CLUSTER_IP -> Route.VIA;
            case DIRECT -> Route.DIRECT;
            case ALIAS -> Route.ALIAS;
        };
        getStyleClass().addAll("lane-badge", hue.styleClass());
    }
}
