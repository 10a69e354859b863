// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static dev.portolan.testing.Picture.endpoint;
import static dev.portolan.testing.Picture.on;
import static dev.portolan.testing.Picture.ready;
import static dev.portolan.testing.Picture.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterIpService;
import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.Exposure;
import dev.portolan.cluster.Node;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.TrafficPolicy;
import dev.portolan.testing.Picture;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a diagram says, and how it is walked. */
class DiagramLayoutTest {

    private static final Map<String, String> APP = Map.of("app", "web");

    /** Beside the tree, in a window of the least width, with a scroll bar at its side. */
    @Test
    void twoPortsFitIntoTheSmallestWindow() {
        Diagram diagram = Drawn.draw(Drawn.demo("kiada"), new Frame(Sheet.CANVAS, 768, 276));

        assertThat(diagram.width()).isLessThanOrEqualTo(768);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quote-headless            | Diagram, 4 pods, 2 routes
            quiz-pods                 | Diagram, 3 pods, 1 route
            external-service-headless | Diagram, 2 endpoints, 1 route
            time-api                  | Diagram, 1 alias, 1 route
            """)
    void wholeSaysWhatItShows(String service, String text) {
        assertThat(Drawn.draw(Drawn.demo(service), Frame.CANVAS).summary().text())
                .isEqualTo(text);
    }

    @Test
    void bothLanesFitTheSmallestWindow() {
        Diagram diagram = Drawn.draw(Drawn.demo("quote"), new Frame(Sheet.CANVAS, 768, 270));

        assertThat(diagram.width()).isLessThanOrEqualTo(768);
    }

    @Test
    void pathsPassBehindTheWordsOfKubeProxy() {
        Spot proxy = Drawn.draw(Drawn.demo("quote"), new Frame(Sheet.CANVAS, 768, 270))
                .spot(Scene.PROXY)
                .orElseThrow();
        List<Shape> shapes =
                proxy.marks().stream().flatMap(mark -> mark.atRest().stream()).toList();
        Shape.Box ground = shapes.stream()
                .filter(Shape.Box.class::isInstance)
                .map(Shape.Box.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(ground.fill()).isEqualTo(Tone.CANVAS);
        assertThat(shapes.subList(shapes.indexOf(ground), shapes.size()))
                .filteredOn(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast)
                .hasSize(2)
                .allSatisfy(label -> {
                    double half = new BundledMetrics().width(label.text(), label.face()) / 2;
                    assertThat(label.at().x() - half)
                            .isGreaterThanOrEqualTo(ground.rect().x());
                    assertThat(label.at().x() + half)
                            .isLessThanOrEqualTo(ground.rect().right());
                    assertThat(label.at().y())
                            .isBetween(ground.rect().y(), ground.rect().bottom());
                });
    }

    @Test
    void eachPodSaysNameAddressStateAndRoutes() {
        Diagram diagram = Drawn.draw(Drawn.demo("quote"), Frame.CANVAS);

        assertThat(diagram.end("quote-canary").orElseThrow().speech().text())
                .isEqualTo("quote-canary, 10.244.2.9:80, ready, reached through the cluster IP and straight");
    }

    @Test
    void tooltipTellsStateReasonAndMeaningAsInSheet11() {
        Tip tip = Drawn.draw(Drawn.demo("quiz-pods"), Frame.CANVAS)
                .end("quiz-2")
                .orElseThrow()
                .speech()
                .tip();

        assertThat(tip)
                .isEqualTo(new Tip(
                        Tone.WARNING,
                        "quiz-2 is not ready since 13:41:52",
                        "ContainersNotReady: containers with unready status: [mongo]",
                        "No A, SRV or PTR record. Node kind-worker2."));
    }

    @Test
    void legendHoldsOnlyWhatOccurs() {
        Diagram both = Drawn.draw(Drawn.demo("quote"), Frame.CANVAS);
        Diagram direct = Drawn.draw(Drawn.demo("quiz-pods"), Frame.CANVAS);

        assertThat(Drawn.texts(both))
                .contains("cluster IP", "direct", "ready")
                .doesNotContain("not ready, no traffic", "not ready", "selected path");
        assertThat(Drawn.texts(direct))
                .contains("direct", "not ready, no traffic", "ready", "not ready")
                .doesNotContain("cluster IP");
        assertThat(both.over().stream().flatMap(mark -> mark.under(Emphasis.pinning("quote-001")).stream()))
                .anyMatch(shape ->
                        shape instanceof Shape.Label label && label.text().equals("selected path"));
    }

    @Test
    void missingLaneIsExplainedUnlessItIsOnlyHidden() {
        String text = "No Service with a cluster IP selects these pods, so there is no lane A.";

        assertThat(Drawn.texts(Drawn.draw(Drawn.demo("quiz-pods"), Frame.CANVAS)))
                .contains(text);
        assertThat(Drawn.texts(Drawn.draw(Drawn.demo("quote").only(dev.portolan.route.Lane.DIRECT), Frame.CANVAS)))
                .doesNotContain(text);
    }

    @Test
    void terminatingEndpointIsDottedInTheHueOfItsRoute() {
        EndpointConditions draining = new EndpointConditions(Condition.FALSE, Condition.TRUE, Condition.TRUE);
        Picture picture = Picture.of("n")
                .headless("web", APP)
                .slice("web", on(80), ready("web-1", "10.1.0.1", "n1"), endpoint("web-2", "10.1.0.2", "n1", draining));

        Diagram diagram = Drawn.draw(Drawn.routes(picture.snapshot(), "web"), Frame.CANVAS);

        assertThat(Drawn.curves(diagram).getLast().stroke()).isEqualTo(new Stroke(Tone.DIRECT, 1.8, Dash.DRAINING));
        assertThat(Drawn.texts(diagram)).contains("terminating, no new connections", "left out");
    }

    @Test
    void serviceWithoutEndpointsShowsWhereTheWayEnds() {
        Picture picture = Picture.of("n").clusterIp("web", "10.0.0.1", APP).headless("pods", APP);

        Diagram through = Drawn.draw(
                Drawn.routes(picture.snapshot(), "web").only(dev.portolan.route.Lane.CLUSTER_IP), Frame.CANVAS);
        Diagram direct =
                Drawn.draw(Drawn.routes(picture.snapshot(), "web").only(dev.portolan.route.Lane.DIRECT), Frame.CANVAS);

        assertThat(Drawn.texts(through)).contains("No endpoints", "picks none", "connections are refused");
        assertThat(Drawn.texts(direct)).contains("No endpoints", "no such name (NXDOMAIN)", "no endpoint is ready");
    }

    @Test
    void endpointsThatWereNotReadAreUnknownAndNotNone() {
        ClusterSnapshot unread = Picture.of("n")
                .clusterIp("web", "10.96.0.1", Map.of("app", "web"))
                .headless("bare", Map.of("app", "bare"))
                .snapshot(new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Everything())));

        assertThat(Drawn.texts(Drawn.draw(Drawn.routes(unread, "web"), Frame.CANVAS)))
                .contains("Endpoints unknown", "slices were not read", "picks 1 of ?")
                .doesNotContain("picks none", "connections are refused");
        assertThat(Drawn.texts(Drawn.draw(Drawn.routes(unread, "bare"), Frame.CANVAS)))
                .contains("Endpoints unknown", "not known", "EndpointSlices not read")
                .doesNotContain("NXDOMAIN");
    }

    @ParameterizedTest
    @ValueSource(ints = {784, 1124, 1800})
    void waysInFromOutsideHaveAPlaceOfTheirOwn(int width) {
        Picture picture = Picture.kiada().headless("kiada-direct-with-a-rather-long-name", Map.of("app", "kiada"));
        picture.slice("kiada-direct-with-a-rather-long-name", on(80), ready("kiada-001", "10.244.1.11", "kind-worker"));

        Diagram diagram = Drawn.draw(Drawn.routes(picture.snapshot(), "kiada"), new Frame(Sheet.CANVAS, width, 478));
        Rect outside = diagram.spot("outside").orElseThrow().bounds();

        assertThat(Drawn.texts(diagram))
                .contains("172.18.255.200:80, 443", "any node:30080, 30443", "not in cluster DNS");
        assertThat(diagram.over().stream().flatMap(mark -> mark.atRest().stream()))
                .filteredOn(Shape.Label.class::isInstance)
                .noneMatch(shape -> extent((Shape.Label) shape).overlaps(outside));
    }

    @Test
    void longNamesOfLoadBalancersEndBeforeTheEndpoints() {
        Picture picture = Picture.of("n");
        String host = "a1234567890abcdef-1234567890.elb.eu-central-1.amazonaws.com";
        picture.add(new ClusterIpService(
                        picture.metadata("shop", Map.of("app", "shop")),
                        List.of(tcp("http", 80)),
                        List.of("10.96.0.9"),
                        new Exposure(Exposure.Type.LOAD_BALANCER, List.of(), List.of(host)),
                        TrafficPolicy.DEFAULT))
                .slice("shop", on(80), ready("shop-001", "10.244.1.11", "kind-worker"));

        Diagram diagram = Drawn.draw(Drawn.routes(picture.snapshot(), "shop"), new Frame(Sheet.CANVAS, 1124, 478));

        double ends = diagram.spot("end:shop-001").orElseThrow().bounds().x();
        assertThat(diagram.spot("outside").orElseThrow().bounds().right()).isLessThan(ends);
        assertThat(diagram.spot("outside").orElseThrow().speech().toString()).contains(host);
    }

    private static Rect extent(Shape.Label label) {
        double width = new BundledMetrics().width(label.text(), label.face());
        double height = label.face().size();
        return new Rect(
                label.at().x() - label.anchor().share() * width, label.at().y() - height, width, height);
    }

    @ParameterizedTest
    @CsvSource({"368, true", "259, true", "240, false"})
    void paneSaysWhatItTeachesWhereThereIsRoom(int height, boolean said) {
        Diagram diagram = Drawn.draw(Drawn.demo("quote"), new Frame(Sheet.PANE, 588, height));

        assertThat(diagram.height()).isEqualTo(height);
        assertThat(Drawn.texts(diagram).stream().anyMatch(text -> text.startsWith("The answer stays the same")))
                .isEqualTo(said);
        assertThat(diagram.spots()).allMatch(spot -> spot.bounds().bottom() < (said ? height - 44 : height));
    }

    @ParameterizedTest
    @CsvSource({"392, true", "338, true", "226, false"})
    void aliasLeavesOutItsLegendBeforeItsPaneScrolls(int height, boolean said) {
        Diagram diagram = Drawn.draw(Drawn.demo("time-api"), new Frame(Sheet.PANE, 550, height));

        assertThat(Drawn.texts(diagram).contains("name resolution")).isEqualTo(said);
        assertThat(diagram.height() * (said ? 1 : 0.72)).isLessThanOrEqualTo(height);
        assertThat(diagram.spots()).allMatch(spot -> spot.bounds().bottom() < diagram.height());
    }

    @Test
    void zonesWithoutALabelAreSaidSo() {
        Picture picture = Picture.of("n")
                .headless("web", APP)
                .slice("web", on(80), ready("web-1", "10.1.0.1", "n1"), ready("web-2", "10.1.0.2", "n2"))
                .add(new Node("n1", Map.of(Node.ZONE, "eu-1"), List.of(), ""));
        DiagramOptions byZone = new DiagramOptions(Frame.CANVAS, Grouping.ZONE, Set.of(), Drawn.MOMENT);

        assertThat(Drawn.texts(Drawn.draw(Drawn.routes(picture.snapshot(), "web"), byZone)))
                .contains("eu-1", "no zone");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 784, 1124, 1800})
    void addressesAreNeverCut(int width) {
        String address = "2001:db8:1234:5678:9abc:def0:1234:5678";
        Picture picture = Picture.of("n").headless("web", APP).slice("web", on(27017), ready("web-1", address, "n1"));

        for (Sheet sheet : List.of(Sheet.CANVAS, Sheet.PANE)) {
            Diagram diagram = Drawn.draw(Drawn.routes(picture.snapshot(), "web"), new Frame(sheet, width, 400));

            assertThat(String.join("", Drawn.texts(diagram))).contains(address, "[" + address + "]:27017");
        }
    }

    @Test
    void longNamesAreCutInTheMiddle() {
        Picture picture = Picture.of("n")
                .headless("web", APP)
                .slice("web", on(80), ready("a".repeat(60) + "-7c9f4-zq8xk", "10.1.0.1", "n1"));

        assertThat(Drawn.texts(Drawn.draw(Drawn.routes(picture.snapshot(), "web"), Frame.CANVAS)))
                .anyMatch(text -> text.startsWith("aaaa") && text.contains("…") && text.endsWith("-zq8xk"));
    }

    @ParameterizedTest
    @CsvSource({
        "end:quote-canary, LEFT, card:B",
        "end:quote-canary, UP, end:quote-002",
        "end:quote-canary, DOWN, end:quote-001",
        "proxy, LEFT, virtual-ip",
        "virtual-ip, RIGHT, proxy",
        "card:B, LEFT, client",
        "card:A, DOWN, card:B",
        "client, RIGHT, card:A",
        "end:quote-003, LEFT, card:B"
    })
    void arrowsMoveByPositionAndLeftFollowsThePathBack(String from, Direction direction, String to) {
        Diagram diagram = Drawn.draw(Drawn.demo("quote-headless"), Frame.CANVAS);

        assertThat(diagram.next(diagram.spot(from).orElseThrow(), direction))
                .map(Spot::id)
                .contains(to);
    }

    @Test
    void focusStopsAtTheEdge() {
        Diagram diagram = Drawn.draw(Drawn.demo("quote-headless"), Frame.CANVAS);

        assertThat(diagram.next(diagram.spot("end:quote-001").orElseThrow(), Direction.RIGHT))
                .isEmpty();
        assertThat(diagram.next(diagram.spot("client").orElseThrow(), Direction.LEFT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-17T13:41:52Z, 13:41:52,          18 min
            2026-03-17T13:59:30Z, 13:59:30,          30 s
            2026-03-17T10:00:00Z, 10:00:00,          4 h
            2026-03-17T09:45:00Z, 09:45:00,          4 h 15 min
            2026-03-16T09:14:00Z, 16 Mar 09:14,      1 d 4 h
            2025-03-16T09:14:00Z, 16 Mar 2025 09:14, 366 d 4 h
            2026-03-17T15:00:00Z, 15:00:00,          ''
            """)
    void timesAreWrittenWithTheirAge(Instant instant, String time, String age) {
        Moment moment = new Moment(Instant.parse("2026-03-17T14:00:00Z"), ZoneOffset.UTC);

        assertThat(moment.time(instant)).isEqualTo(time);
        assertThat(moment.age(instant)).isEqualTo(age);
    }
}
