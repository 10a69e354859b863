// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.EndpointSlice;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.profile.corefile.CorefileException;
import dev.portolan.profile.corefile.CorefileParser;
import dev.portolan.route.Lane;
import dev.portolan.route.RouteFinder;
import dev.portolan.route.Routes;
import dev.portolan.testing.Picture;
import dev.portolan.zone.ClusterZone;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Diagrams of Services that the profile keeps from the DNS. */
class HiddenNamesTest {

    private static final String WHY = "the namespace is not exposed";

    @ParameterizedTest
    @EnumSource(
            value = Lane.class,
            names = {"CLUSTER_IP", "DIRECT"})
    void cardSaysThatThereIsNoSuchNameAndWhyOnEverySheet(Lane lane) throws CorefileException {
        Routes routes = hidden().only(lane);

        for (Diagram diagram : List.of(
                Drawn.draw(routes, Frame.CANVAS),
                Drawn.draw(routes, new Frame(Sheet.PANE, 590, 280)),
                Drawn.report(routes))) {
            assertThat(Drawn.texts(diagram)).contains("no such name (NXDOMAIN)", WHY);
        }
    }

    @Test
    void cardsShowNoAddressAndNoPathLeavesTheOneOfTheDirectWay() throws CorefileException {
        Diagram diagram = Drawn.draw(hidden(), Frame.CANVAS);
        double right = diagram.spot("card:B").orElseThrow().bounds().right();
        double bottom = diagram.spot("card:A").orElseThrow().bounds().bottom();

        assertThat(Drawn.texts(diagram)).doesNotContain("10.96.161.97", "10.244.2.9", "not ready, no traffic");
        assertThat(Drawn.texts(diagram)).contains("no name, no traffic");
        assertThat(Drawn.curves(diagram))
                .noneMatch(curve -> curve.from().x() == right && curve.from().y() > bottom);
        assertThat(diagram.spot("card:B").orElseThrow().speech().text())
                .endsWith("is asked for quote-headless A and answers NXDOMAIN: " + WHY);
    }

    @Test
    void comparisonConnectsToNothing() throws CorefileException {
        assertThat(cells(hidden())).contains("nothing: NXDOMAIN, " + WHY).doesNotContain("10.96.161.97:80");
        assertThat(cells(hidden().only(Lane.DIRECT)))
                .contains("no record", "no name leads to 10.244.2.9", "no, " + WHY);
        assertThat(cells(hidden().only(Lane.CLUSTER_IP))).contains("no name leads to 10.96.161.97:80");
    }

    @Test
    void readyEndpointWhoseSliceTheLabelsDoNotSelectHasNoRecord() throws CorefileException {
        Picture picture = Picture.of("kiada").headless("web", Map.of("app", "web"), Picture.tcp("http", 80));
        picture.slice("web", Picture.on(80), Picture.ready("web-0", "10.1.0.1", "n1"));
        picture.add(new EndpointSlice(
                picture.id("web-more"),
                Map.of(EndpointSlice.SERVICE_NAME, "web", "tier", "back"),
                "IPv4",
                Picture.on(80),
                List.of(Picture.ready("web-1", "10.1.0.2", "n1"))));

        assertThat(cells(routes(picture.snapshot(), "labels !tier", "web")))
                .contains("yes, SRV weight 100", "no record", "no, the Corefile hides it");
    }

    private static List<String> cells(Routes routes) {
        return Comparison.of(routes, Emphasis.NONE, Drawn.MOMENT).rows().stream()
                .flatMap(row -> IntStream.range(0, row.cells().size()).mapToObj(row::plain))
                .toList();
    }

    private static Routes hidden() throws CorefileException {
        return routes(Picture.kiada().snapshot(), "namespace_labels env=prod", "quote");
    }

    private static Routes routes(ClusterSnapshot snapshot, String option, String name) throws CorefileException {
        String corefile = ".:53 {\n kubernetes cluster.local {\n " + option + "\n }\n}\n";
        ClusterZone zone = new ClusterZone(snapshot, CorefileParser.parse(corefile, "Corefile", CoreDnsVersion.NEWEST));
        return new RouteFinder(zone)
                .routes(snapshot.service(new NamespacedName("kiada", name)).orElseThrow());
    }
}
