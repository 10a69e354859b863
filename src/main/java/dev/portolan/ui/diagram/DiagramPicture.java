// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Comparison;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.DiagramOptions;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Frame;
import dev.portolan.diagram.Spot;
import dev.portolan.route.Lookup;
import dev.portolan.route.Route;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.Routes;
import java.util.List;
import java.util.Optional;

/**
 * A diagram that was drawn.
 *
 * @param all the routes that could be shown
 * @param shown those that are
 * @param diagram the drawing
 * @param table the table that goes with it while nothing is pinned
 * @param options how it was drawn
 */
record DiagramPicture(Routes all, Routes shown, Diagram diagram, Comparison table, DiagramOptions options) {

    /** The table that goes with that emphasis. Only one of routes speaks of the pinned path, and it is small. */
    Comparison comparison(Emphasis emphasis) {
        boolean speaks = table.form() == Comparison.Form.ROUTES && emphasis.isPinned();
        return speaks ? Comparison.of(shown, emphasis, options.moment()) : table;
    }

    /** Whether that path still leads somewhere. */
    boolean holds(String path) {
        return diagram.end(path).isPresent();
    }

    /** The endpoint that the spot is; empty if it is something else. */
    Optional<RouteEndpoint> endpointOf(Spot spot) {
        return shown.endpoint(spot.path());
    }

    /** The question that the spot is; empty if it is something else. */
    Optional<Lookup> lookupOf(Spot spot) {
        return shown.ways().stream()
                .filter(way -> spot.isCardOf(way.lane()))
                .map(Route::lookup)
                .findFirst();
    }

    /** The addresses of the endpoint or the virtual IP that the spot is; none if it is something else. */
    List<String> addressesOf(Spot spot) {
        return spot.isVirtualIp()
                ? shown.clusterIp().map(way -> way.service().clusterIps()).orElse(List.of())
                : endpointOf(spot).map(RouteEndpoint::addresses).orElse(List.of());
    }

    /** Whether it was drawn for that place, and not for one that there was before. */
    boolean isFor(Frame place) {
        return options.frame().equals(place);
    }
}
