// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.route.PathFacts;
import dev.portolan.route.Routes;
import dev.portolan.testing.Picture;
import dev.portolan.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Service with a cluster IP of each family, IPv6 first. */
class DualStackTest {

    private static final TextMeasure METRICS = new BundledMetrics();
    private static final String LONG = "fd00:10:96:1234:5678:9abc:def0:a1b4";

    private static final Routes ROUTES = Drawn.routes(
            new World()
                    .clusterIp("kiada/web", "fd00:10:96::9,10.96.0.9", "http:80/TCP")
                    .slice("kiada/web", "web-4", "http:8080/TCP", "web-0#10.1.0.1")
                    .slice("kiada/web", "web-6", "http:8080/TCP", "web-0#fd00:10:1::1")
                    .snapshot(),
            "web");

    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            names = {"CANVAS", "REPORT"})
    void virtualIpHasBothAddresses(Sheet sheet) {
        Diagram diagram = Drawn.draw(ROUTES, new Frame(sheet, 780, 400));

        Spot virtual = diagram.spots().stream()
                .filter(spot -> spot.id().equals(Scene.VIRTUAL_IP))
                .findFirst()
                .orElseThrow();

        assertThat(Drawn.texts(diagram)).contains("[fd00:10:96::9]:80", "10.96.0.9:80");
        assertThat(virtual.bounds().height()).isGreaterThan(70);
        assertThat(virtual.speech().text()).contains("[fd00:10:96::9]:80 and 10.96.0.9:80");
    }

    @Test
    void packetsAreRewrittenWithinTheFamily() {
        assertThat(ROUTES.endpoints())
                .map(end -> PathFacts.of(ROUTES.own(), end).orElseThrow())
                .map(facts -> facts.connectsTo() + " becomes " + facts.rewrittenTo())
                .containsExactly("10.96.0.9:80 becomes 10.1.0.1:8080");
    }

    @Test
    void tableSaysWhatIsRewrittenWithinTheFamily() {
        Comparison table = Comparison.of(exposed(LONG, "10.96.0.9"), Emphasis.pinning("web-0"), Drawn.MOMENT);

        assertThat(table.rows().stream().map(row -> row.plain(1)))
                .contains("10.96.0.9:80 rewritten to 10.244.1.7:8080");
    }

    @ParameterizedTest
    @EnumSource(
            value = Sheet.class,
            names = {"CANVAS", "REPORT"})
    void virtualIpIsAsWideAsTheLongerAddress(Sheet sheet) {
        Diagram diagram = Drawn.draw(exposed("10.96.0.9", LONG), new Frame(sheet, 780, 400));

        Rect virtual = diagram.spot(Scene.VIRTUAL_IP).orElseThrow().bounds();
        assertThat(labels(diagram).filter(label -> label.text().contains(LONG + "]:80")))
                .isNotEmpty()
                .allMatch(label -> label.at().x() + METRICS.width(label.text(), label.face()) < virtual.right());
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void podHasBothAddressesBelowEachOther(Sheet sheet) {
        Diagram diagram = Drawn.draw(ROUTES, new Frame(sheet, 780, 400));
        Rect pod = diagram.spot("end:web-0").orElseThrow().bounds();

        List<Shape.Label> addresses =
                labels(diagram).filter(label -> label.text().endsWith(":8080")).toList();
        assertThat(addresses).map(Shape.Label::text).containsExactly("10.1.0.1:8080", "[fd00:10:1::1]:8080");
        assertThat(addresses)
                .allMatch(label -> label.at().y() > pod.y()
                        && label.at().y() < pod.bottom()
                        && label.at().x() + METRICS.width(label.text(), label.face()) < pod.right());
    }

    @Test
    void longAddressBreaksIntoLinesWhereAPaneIsNarrow() {
        Picture picture = Picture.of("kiada")
                .clusterIp("web", "fd00:10:96::9", Map.of("app", "web"), Picture.tcp("http", 80))
                .slice("web", Picture.on(8080), Picture.ready("web-0", "fd00:10:244:1::1a7", "node"));

        Diagram narrow = Drawn.draw(Drawn.routes(picture.snapshot(), "web"), new Frame(Sheet.PANE, 408, 300));
        Diagram wide = Drawn.draw(Drawn.routes(picture.snapshot(), "web"), new Frame(Sheet.PANE, 700, 300));

        assertThat(Drawn.texts(narrow)).contains("[fd00:10:244:1::", "1a7]:8080");
        assertThat(narrow.width() * 0.72).isLessThanOrEqualTo(408);
        assertThat(Drawn.texts(wide)).contains("[fd00:10:244:1::1a7]:8080");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void longAddressOfAnAnswerBreaksIntoLinesWithinItsCardWhereAPaneIsNarrow(boolean headless) {
        String address = "2001:db8:1234:5678:9abc:def0:1234:5678";
        Picture picture = Picture.of("kiada").headless("web", Map.of());
        if (!headless) {
            picture = Picture.of("kiada").clusterIp("web", address, Map.of(), Picture.tcp("http", 80));
        }
        picture.slice("web", Picture.on(8080), Picture.ready("web-0", address, "node"));

        Routes routes = Drawn.routes(picture.snapshot(), "web");
        Diagram narrow = Drawn.draw(routes, new Frame(Sheet.PANE, 400, 300));
        Diagram fair = Drawn.draw(routes, new Frame(Sheet.PANE, 500, 300));
        Diagram wide = Drawn.draw(routes, new Frame(Sheet.PANE, 700, 300));

        assertThat(Drawn.texts(narrow)).contains("2001:db8:1234:", "5678:9abc:def0:", "1234:5678");
        assertThat(narrow.width() * 0.72).isLessThanOrEqualTo(400);
        assertThat(Drawn.texts(fair)).contains("2001:db8:1234:5678:", "9abc:def0:1234:5678");
        assertThat(fair.width() * 0.72).isLessThanOrEqualTo(500);
        assertThat(Drawn.texts(wide)).contains(address);
        Rect card = narrow.spot("card:" + (headless ? "B" : "A")).orElseThrow().bounds();
        assertThat(labels(narrow).filter(label -> label.text().equals("1234:5678")))
                .hasSize(1)
                .allMatch(label -> label.at().y() < card.bottom());
    }

    @Test
    void linesOfAnAnswerStandApartFromThoseOfTheNext() {
        Picture picture = Picture.of("kiada")
                .headless("web", Map.of())
                .slice(
                        "web",
                        Picture.on(8080),
                        Picture.ready("web-0", "2001:db8:1234:5678:9abc:def0:1234:5678", "node"),
                        Picture.ready("web-1", "2001:db8:1234:5678:9abc:def0:1234:5679", "node"));

        Diagram narrow = Drawn.draw(Drawn.routes(picture.snapshot(), "web"), new Frame(Sheet.PANE, 400, 300));

        Rect card = narrow.spot("card:B").orElseThrow().bounds();
        double[] lines = labels(narrow)
                .filter(label -> label.at().x() > card.x() && label.at().x() < card.right())
                .filter(label -> label.text().contains(":"))
                .mapToDouble(label -> label.at().y())
                .sorted()
                .distinct()
                .toArray();
        assertThat(lines).hasSize(6);
        for (int i = 1; i < lines.length; i++) {
            assertThat(lines[i] - lines[i - 1]).isGreaterThanOrEqualTo(Style.Card.LINE);
        }
    }

    @Test
    void waysInFromOutsideBreakIntoLinesBesideThePaths() {
        Map<String, String> selector = Map.of("app", "web");
        Picture picture = Picture.of("kiada");
        picture.add(new ClusterIpService(
                        picture.metadata("web", selector),
                        List.of(Picture.tcp("http", 80)),
                        List.of("10.96.0.9"),
                        new Exposure(Exposure.Type.LOAD_BALANCER, List.of(), List.of(LONG)),
                        TrafficPolicy.DEFAULT))
                .slice("web", Picture.on(8080), Picture.ready("web-0", "10.244.1.7", "node"));

        Diagram diagram = Drawn.draw(Drawn.routes(picture.snapshot(), "web"), new Frame(Sheet.CANVAS, 780, 400));

        assertThat(Drawn.texts(diagram)).contains("[fd00:10:96:1234:5678:", "9abc:def0:a1b4]:80");
        assertThat(diagram.spot("outside").orElseThrow().bounds().right())
                .isLessThanOrEqualTo(
                        diagram.spot(Scene.PROXY).orElseThrow().bounds().right());
    }

    private static Stream<Shape.Label> labels(Diagram diagram) {
        return Drawn.shapes(diagram).filter(Shape.Label.class::isInstance).map(Shape.Label.class::cast);
    }

    private static Routes exposed(String... addresses) {
        Map<String, String> selector = Map.of("app", "web");
        Picture picture = Picture.of("kiada");
        picture.add(new ClusterIpService(
                        picture.metadata("web", selector),
                        List.of(Picture.tcp("http", 80)),
                        List.of(addresses),
                        new Exposure(Exposure.Type.LOAD_BALANCER, List.of(), List.of("203.0.113.7")),
                        TrafficPolicy.DEFAULT))
                .headless("web-headless", selector, Picture.tcp("http", 80))
                .slice("web", Picture.on(8080), Picture.ready("web-0", "10.244.1.7", "node"))
                .slice("web-headless", Picture.on(8080), Picture.ready("web-0", "10.244.1.7", "node"));
        return Drawn.routes(picture.snapshot(), "web");
    }
}
