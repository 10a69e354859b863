// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.route.PathFacts;
import dev.portolan.route.Routes;
import dev.portolan.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Service with a cluster IP of each family, IPv6 first. */
class DualStackTest {

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
}
