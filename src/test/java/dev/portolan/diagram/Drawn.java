// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Service;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.route.RouteFinder;
import dev.portolan.route.Routes;
import dev.portolan.testing.Picture;
import dev.portolan.zone.ClusterZone;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Diagrams of pictures, as tests want them. */
final class Drawn {

    static final Moment MOMENT = new Moment(Picture.NOW, ZoneOffset.UTC);

    private Drawn() {}

    static Routes routes(ClusterSnapshot snapshot, String name) {
        Service service = snapshot.services()
                .filter(candidate -> candidate.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        return new RouteFinder(new ClusterZone(snapshot, KubeadmCorefile.profile())).routes(service);
    }

    static Routes demo(String name) {
        return routes(Picture.kiada().snapshot(), name);
    }

    static Diagram draw(Routes routes, Frame frame) {
        return draw(routes, new DiagramOptions(frame, Grouping.NODE, Set.of(), MOMENT));
    }

    static Diagram draw(Routes routes, DiagramOptions options) {
        return new DiagramLayout(new BundledMetrics()).draw(routes, options);
    }

    static Diagram report(Routes routes) {
        return draw(routes, DiagramOptions.report(MOMENT));
    }

    /** Every text of the diagram, in the order in which it is painted. */
    static List<String> texts(Diagram diagram) {
        return shapes(diagram)
                .filter(Shape.Label.class::isInstance)
                .map(shape -> ((Shape.Label) shape).text())
                .toList();
    }

    static Stream<Shape> shapes(Diagram diagram) {
        return Stream.of(
                        diagram.under().stream(),
                        diagram.edges().stream(),
                        diagram.spots().stream().flatMap(spot -> spot.marks().stream()),
                        diagram.over().stream())
                .flatMap(marks -> marks)
                .flatMap(mark -> mark.atRest().stream());
    }

    static List<Shape.Curve> curves(Diagram diagram) {
        return diagram.edges().stream()
                .flatMap(mark -> mark.atRest().stream())
                .map(Shape.Curve.class::cast)
                .toList();
    }
}
