// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.Condition;
import dev.portolan.cluster.Coverage;
import dev.portolan.cluster.EndpointConditions;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.testing.Picture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the small pane says. */
class PaneNotesTest {

    private static final Frame PANE = new Frame(Sheet.PANE, 590, 280);
    private static final EndpointConditions PUBLISHED =
            new EndpointConditions(Condition.TRUE, Condition.FALSE, Condition.FALSE);

    @Test
    void unreadyAddressIsLeftOutOfTheAnswer() {
        assertThat(headless(EndpointConditions.NOT_READY)).contains("left out of the answer");
    }

    @Test
    void unreadyEndpointIsLeftOutThoughAnotherHasItsAddress() {
        Diagram diagram = drawn("10.1.0.1", EndpointConditions.NOT_READY);

        assertThat(Drawn.shapes(diagram)
                        .filter(Shape.Label.class::isInstance)
                        .map(Shape.Label.class::cast)
                        .filter(label -> label.text().equals("10.1.0.1"))
                        .map(Shape.Label::tone))
                .containsExactlyInAnyOrder(Tone.DIRECT, Tone.MUTED);
    }

    @Test
    void addressThatIsPublishedAnywayIsNot() {
        assertThat(headless(PUBLISHED)).contains("10.1.0.2").doesNotContain("left out of the answer");
    }

    @Test
    void proxyPicksAReadyPod() {
        assertThat(clusterIp(EndpointConditions.READY))
                .contains("picks a ready pod")
                .doesNotContain("refused");
    }

    @Test
    void proxyPicksNoneWhereNoneIsReady() {
        assertThat(clusterIp(EndpointConditions.NOT_READY))
                .contains("No endpoint is ready: connections are refused.")
                .doesNotContain("picks a ready pod");
    }

    @Test
    void endpointsThatWereNotReadAreCalledSoWithinTheirFrame() {
        ClusterSnapshot unread = Picture.of("kiada")
                .clusterIp("web", "10.96.0.9", Map.of("app", "web"), Picture.tcp("http", 80))
                .snapshot(new Coverage(Map.of(ResourceKind.SERVICE, new Coverage.Everything())));

        Diagram narrow = Drawn.draw(Drawn.routes(unread, "web"), new Frame(Sheet.PANE, 330, 220));

        assertThat(Drawn.texts(narrow))
                .contains("Unknown", "slices unread")
                .doesNotContain("Endpoints unknown")
                .noneMatch(text -> text.contains("…"));
    }

    private static List<String> headless(EndpointConditions second) {
        return Drawn.texts(drawn("10.1.0.2", second));
    }

    private static Diagram drawn(String address, EndpointConditions second) {
        Picture picture = Picture.of("kiada").headless("web", Map.of("app", "web"), Picture.tcp("http", 80));
        picture.slice(
                "web",
                Picture.on(80),
                Picture.ready("web-0", "10.1.0.1", "n1"),
                Picture.endpoint("web-1", address, "n1", second));
        return Drawn.draw(Drawn.routes(picture.snapshot(), "web"), PANE);
    }

    private static String clusterIp(EndpointConditions only) {
        Picture picture =
                Picture.of("kiada").clusterIp("web", "10.96.0.9", Map.of("app", "web"), Picture.tcp("http", 80));
        picture.slice("web", Picture.on(80), Picture.endpoint("web-0", "10.1.0.1", "n1", only));
        return String.join(" ", Drawn.texts(Drawn.draw(Drawn.routes(picture.snapshot(), "web"), PANE)));
    }

    @Test
    void wordsOfAnAliasAreCutNowhereInANarrowPane() {
        Picture picture = Picture.of("n").externalName("time-api", "worldtimeapi.org");

        Diagram narrow = Drawn.draw(Drawn.routes(picture.snapshot(), "time-api"), new Frame(Sheet.PANE, 400, 220));

        assertThat(Drawn.texts(narrow))
                .contains("Client sends the alias", "Alias", "Address", "not known here")
                .noneMatch(text -> text.contains("…"));
    }
}
