// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterSnapshot;
import dev.portolan.cluster.IpLiteral;
import dev.portolan.cluster.Service;
import dev.portolan.profile.corefile.KubeadmCorefile;
import dev.portolan.route.DirectRoute;
import dev.portolan.route.RouteFinder;
import dev.portolan.route.Routes;
import dev.portolan.testing.Snapshots;
import dev.portolan.zone.ClusterZone;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** Every Service of a recorded cluster, with everything in it that the API allows, can be drawn. */
class RecordedWorldTest {

    private static final ClusterSnapshot SNAPSHOT = Snapshots.resource("/conformance/snapshot/all.json.gz");
    private static final ClusterZone ZONE = new ClusterZone(SNAPSHOT, KubeadmCorefile.profile());

    @ParameterizedTest
    @MethodSource("services")
    void isDrawnOnEverySheet(Service service) {
        Routes routes = new RouteFinder(ZONE).routes(service);

        for (Frame frame : new Frame[] {Frame.CANVAS, new Frame(Sheet.PANE, 588, 368), Frame.REPORT}) {
            Diagram diagram = Drawn.draw(routes, Worlds.options(frame, Grouping.ZONE));
            Set<String> ids = new HashSet<>();

            assertThat(diagram.spots()).isNotEmpty().allMatch(spot -> ids.add(spot.id()));
            assertThat(Svg.of(diagram, Emphasis.NONE)).startsWith("<svg").endsWith("</svg>");
        }
        assertThat(Comparison.of(routes, Emphasis.NONE, Drawn.MOMENT).rows()).isNotEmpty();
    }

    /** The addresses that the diagram shows are those that the zone gives; an endpoint that is a name is answered as an alias. */
    @ParameterizedTest
    @MethodSource("services")
    void straightRouteAnswersWhatTheZoneAnswers(Service service) {
        new RouteFinder(ZONE).alone(service).direct().ifPresent(route -> {
            Set<IpLiteral> shown = new HashSet<>();
            route.lookup().answers().forEach(text -> shown.add(IpLiteral.parse(text)));
            shown.remove(null);

            assertThat(shown).isEqualTo(zoneAnswers(route));
        });
    }

    private static Set<IpLiteral> zoneAnswers(DirectRoute route) {
        return ZONE.records(route.service()).main().stream()
                .filter(record -> record.name().equals(route.lookup().name()))
                .flatMap(record -> address(record.data()))
                .map(IpLiteral::of)
                .collect(Collectors.toSet());
    }

    private static Stream<InetAddress> address(Record data) {
        return switch (data) {
            case ARecord a -> Stream.of(a.getAddress());
            case AAAARecord aaaa -> Stream.of(aaaa.getAddress());
            default -> Stream.empty();
        };
    }

    static Stream<Arguments> services() {
        return SNAPSHOT.services()
                .map(service -> Arguments.of(Named.of(service.id().toString(), service)));
    }
}
