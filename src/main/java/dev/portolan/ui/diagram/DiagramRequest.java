// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.Service;
import dev.portolan.diagram.BundledMetrics;
import dev.portolan.diagram.Comparison;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.DiagramLayout;
import dev.portolan.diagram.DiagramOptions;
import dev.portolan.diagram.Emphasis;
import dev.portolan.route.RouteFinder;
import dev.portolan.route.Routes;
import dev.portolan.zone.ClusterZone;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diagram that is asked for.
 *
 * @param zone the picture
 * @param service the Service
 * @param compared the sibling to show beside it, null for the closest
 * @param lanes which routes to show
 * @param options how to draw
 */
record DiagramRequest(
        ClusterZone zone,
        Service service,
        @Nullable NamespacedName compared,
        LaneChoice lanes,
        DiagramOptions options) {

    /** Whether the second after the first is not only a newer picture: a person wants to see something else. */
    static boolean isPressing(DiagramRequest before, DiagramRequest now) {
        return !before.service.id().equals(now.service.id())
                || !Objects.equals(before.compared, now.compared)
                || before.lanes != now.lanes
                || !before.options.at(now.options.moment()).equals(now.options);
    }

    /** Whether it asks for that Service's. */
    boolean isAbout(DiagramPicture picture) {
        return picture.all().subject().id().equals(service.id());
    }

    /** Finds the routes and draws them. Takes a moment for a large Service. */
    DiagramPicture draw() {
        RouteFinder finder = new RouteFinder(zone);
        Routes all =
                sibling(finder).map(other -> finder.routes(service, other)).orElseGet(() -> finder.routes(service));
        Routes shown = lanes.of(all);
        Diagram diagram = new DiagramLayout(new BundledMetrics()).draw(shown, options);
        Comparison table = Comparison.of(shown, Emphasis.NONE, options.moment());
        return new DiagramPicture(all, shown, diagram, table, options);
    }

    /** The sibling that is asked for, if it still is one. */
    private Optional<Service> sibling(RouteFinder finder) {
        return compared == null
                ? Optional.empty()
                : finder.siblings(service).stream()
                        .filter(other -> other.id().equals(compared))
                        .findFirst();
    }
}
