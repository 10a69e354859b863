// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report;

import dev.portolan.cluster.Service;
import dev.portolan.diagram.BundledMetrics;
import dev.portolan.diagram.DiagramLayout;
import dev.portolan.diagram.DiagramOptions;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Moment;
import dev.portolan.diagram.Svg;
import dev.portolan.route.RouteFinder;
import dev.portolan.route.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Draws the routes of a report's Services, at rest, as elements of a page. */
final class Diagrams {

    private final RouteFinder finder;
    private final DiagramLayout layout = new DiagramLayout(new BundledMetrics());
    private final DiagramOptions options;

    Diagrams(Report report) {
        finder = new RouteFinder(report.zone());
        Instant now = Optional.ofNullable(report.provenance().takenAt())
                .or(() -> report.zone().snapshot().changed())
                .orElse(Instant.EPOCH);
        options = DiagramOptions.report(new Moment(now, report.provenance().timeZone()));
    }

    /** Both routes of two Services that select the same pods; else those of the one, with its sibling if it has one. */
    String of(List<Service> group) {
        Service first = group.getFirst();
        Routes routes = group.size() > 1 ? finder.routes(first, group.getLast()) : finder.routes(first);
        return Svg.of(layout.draw(routes, options), Emphasis.NONE);
    }
}
