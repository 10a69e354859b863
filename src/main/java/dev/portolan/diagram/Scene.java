// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.EndpointState;
import dev.portolan.route.Lane;
import dev.portolan.route.Leg;
import dev.portolan.route.Route;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.Routes;
import dev.portolan.route.Traffic;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all parts of one diagram know: the routes, the sheet with its measures, and which legs belong to a row. */
final class Scene {

    static final String CLIENT = "client";
    static final String VIRTUAL_IP = "virtual-ip";
    static final String PROXY = "proxy";

    private final Routes routes;
    private final DiagramOptions options;
    private final Style style;
    private final Speeches speeches;
    private final Map<Lane, Map<String, Leg>> legs = new EnumMap<>(Lane.class);

    Scene(Routes routes, DiagramOptions options, Style style) {
        this.routes = routes;
        this.options = options;
        this.style = style;
        for (Route way : routes.ways()) {
            Map<String, Leg> byKey = new HashMap<>();
            way.legs().forEach(leg -> byKey.put(leg.endpoint().key(), leg));
            legs.put(way.lane(), byKey);
        }
        this.speeches = new Speeches(this);
    }

    Routes routes() {
        return routes;
    }

    Sheet sheet() {
        return options.frame().sheet();
    }

    Frame frame() {
        return options.frame();
    }

    /** What the cluster is called; empty where nobody knows. */
    String cluster() {
        return options.cluster();
    }

    Moment moment() {
        return options.moment();
    }

    Style style() {
        return style;
    }

    Speeches speeches() {
        return speeches;
    }

    boolean both() {
        return routes.ways().size() == 2;
    }

    /** Whether kube-proxy has a node of its own; where there is little room it shares that of the virtual IP. */
    boolean proxyStandsAlone() {
        return sheet() == Sheet.CANVAS || both();
    }

    static String card(Lane lane) {
        return "card:" + lane.letter();
    }

    /** The spot from which paths of that lane fan out. */
    String fanOf(Lane lane) {
        return switch (lane) {
            case CLUSTER_IP -> proxyStandsAlone() ? PROXY : VIRTUAL_IP;
            case DIRECT, ALIAS -> card(lane);
        };
    }

    /** The spot from which the path to that row comes: along the lane of the Service that was asked about, if it leads there. */
    String back(EndpointRow row) {
        Lane own = routes.own().lane();
        return legsTo(own, row).isEmpty()
                ? routes.ways().stream()
                        .map(Route::lane)
                        .filter(lane -> !legsTo(lane, row).isEmpty())
                        .findFirst()
                        .map(this::fanOf)
                        .orElse(CLIENT)
                : fanOf(own);
    }

    Optional<Leg> leg(Lane lane, RouteEndpoint endpoint) {
        return Optional.ofNullable(legs.getOrDefault(lane, Map.of()).get(endpoint.key()));
    }

    /** The legs of that lane to the endpoints of that row. */
    List<Leg> legsTo(Lane lane, EndpointRow row) {
        return row.endpoints().stream().flatMap(end -> leg(lane, end).stream()).toList();
    }

    /** Whether connections take some of these legs: the best of them decides. */
    static Traffic traffic(List<Leg> legs) {
        Set<Traffic> traffic = new HashSet<>();
        legs.forEach(leg -> traffic.add(leg.traffic()));
        return traffic.contains(Traffic.FLOWS)
                ? Traffic.FLOWS
                : traffic.contains(Traffic.DRAINS) ? Traffic.DRAINS : Traffic.NONE;
    }

    /** The reason that all endpoints of a row share, without the names of containers; empty if they differ. */
    String commonReason(EndpointRow row) {
        Set<String> reasons = new HashSet<>();
        for (RouteEndpoint endpoint : row.endpoints()) {
            String brief = endpoint.readiness().reason().brief();
            int colon = brief.indexOf(':');
            reasons.add(colon < 0 ? brief : brief.substring(0, colon));
        }
        return reasons.size() == 1 && row.state() == EndpointState.NOT_READY
                ? reasons.iterator().next()
                : "";
    }

    /** The line around a node: inside its outline on screens, so that it falls on whole pixels. */
    Rect outline(Rect rect) {
        return sheet() == Sheet.REPORT
                ? rect
                : new Rect(rect.x() + 0.5, rect.y() + 0.5, rect.width() - 1, rect.height() - 1);
    }

    /** The ground and border of a node. */
    Mark node(Rect rect) {
        return node(rect, Tone.CARD, Stroke.hairline(Tone.BORDER));
    }

    Mark node(Rect rect, Tone ground, Stroke border) {
        double radius = sheet() == Sheet.REPORT ? 7 : 8;
        return new Mark.Fixed(new Shape.Box(outline(rect), radius, ground, border));
    }
}
