// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.ClusterIpRoute;
import dev.portolan.route.EndpointState;
import dev.portolan.route.Lane;
import dev.portolan.route.Leg;
import dev.portolan.route.Route;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.Traffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the spots of a diagram say of themselves: aloud, and in their tooltips. */
final class Speeches {

    private final Scene scene;

    Speeches(Scene scene) {
        this.scene = scene;
    }

    Spot.Speech client() {
        String namespace = scene.routes().namespace();
        return plain(
                "Client pod in namespace " + namespace,
                "Client pod",
                "Any pod of namespace " + namespace + ". The namespace sets its search list.");
    }

    Spot.Speech card(Route way) {
        String name = way.lookup().typed();
        String types = way.lookup().typesText();
        String answer = way.lookup().answers().isEmpty()
                ? Words.noAnswer(way.lookup())
                : String.join(", ", way.lookup().answers().stream().limit(12).toList());
        int more = way.lookup().answers().size() - 12;
        String all = more > 0 ? answer + " and " + Words.number(more) + " more" : answer;
        return new Spot.Speech(
                "Lane " + way.lane().letter() + ", " + way.lane().title() + ". Cluster DNS is asked for " + name + " "
                        + types + " and answers " + all,
                new Tip(
                        Tone.NONE,
                        "Cluster DNS is asked for " + name,
                        way.lookup().name().toString(),
                        way.lookup().isHidden()
                                ? "No such name: " + way.lookup().reason() + "."
                                : "Kept by clients for up to "
                                        + scene.routes().setting().ttl() + " s."));
    }

    Spot.Speech virtualIp(ClusterIpRoute way) {
        return plain(
                "Virtual IP " + String.join(" and ", way.virtualSockets()),
                "Virtual IP of Service " + way.service().id().name(),
                "An address that no host has. kube-proxy on the client's node rewrites it.");
    }

    Spot.Speech proxy(ClusterIpRoute way) {
        return plain(
                "kube-proxy " + Words.picks(way, scene.routes()),
                "kube-proxy " + Words.picks(way, scene.routes()),
                "A choice for each new connection, made on the client's node.");
    }

    Spot.Speech outside(ClusterIpRoute way) {
        String ways = way.entrances().stream()
                .map(entrance -> entrance.kind().label() + " " + EntranceText.of(entrance))
                .collect(Collectors.joining(", "));
        return plain(
                "From outside the cluster: " + ways,
                "Way in from outside",
                "These addresses are not in the cluster's DNS.");
    }

    Spot.Speech plain(String text, String title, String meaning) {
        return new Spot.Speech(text, new Tip(Tone.NONE, title, "", meaning));
    }

    Spot.Speech end(EndpointRow row) {
        return switch (row) {
            case EndpointRow.Named(var endpoint, var _) -> named(row, endpoint);
            case EndpointRow.Folded folded -> folded(folded);
        };
    }

    private Spot.Speech named(EndpointRow row, RouteEndpoint endpoint) {
        String name = Words.name(endpoint, scene.routes());
        String ways = lanes(row);
        Instant since = endpoint.readiness().since();
        String title = name + " is " + endpoint.state().label()
                + (since == null ? "" : " since " + scene.moment().time(since));
        if (endpoint.state() == EndpointState.UNKNOWN) {
            title = name + ", readiness unknown";
        }
        String reason = endpoint.readiness().reason().words()
                + endpoint.readiness().reason().missing();
        return new Spot.Speech(
                name + ", " + endpoint.socket() + ", " + endpoint.state().label() + ", " + ways,
                new Tip(tone(endpoint.state()), title, reason, (meaning(row) + place(endpoint)).strip()));
    }

    private Spot.Speech folded(EndpointRow.Folded row) {
        int count = row.endpoints().size();
        String title = Words.count(count, "endpoint is ", "endpoints are ")
                + row.state().label();
        return new Spot.Speech(
                title + ", " + lanes(row),
                new Tip(
                        tone(row.state()),
                        title,
                        scene.commonReason(row),
                        meaning(row).strip()));
    }

    private static Tone tone(EndpointState state) {
        return switch (state) {
            case READY -> Tone.READY;
            case NOT_READY -> Tone.WARNING;
            case TERMINATING, TERMINATING_SERVING -> Tone.DRAINING;
            case UNKNOWN -> Tone.IDLE;
        };
    }

    private String lanes(EndpointRow row) {
        List<String> lanes = new ArrayList<>();
        for (Route way : scene.routes().ways()) {
            List<Leg> legs = scene.legsTo(way.lane(), row);
            if (!legs.isEmpty() && Scene.traffic(legs) == Traffic.FLOWS) {
                lanes.add(way.lane() == Lane.CLUSTER_IP ? "through the cluster IP" : "straight");
            }
        }
        return lanes.isEmpty() ? "no new connections" : "reached " + String.join(" and ", lanes);
    }

    /** What the state means for DNS and for connections, a sentence for each lane. */
    private String meaning(EndpointRow row) {
        StringBuilder text = new StringBuilder();
        for (Route way : scene.routes().ways()) {
            List<Leg> legs = scene.legsTo(way.lane(), row);
            if (!legs.isEmpty()) {
                text.append(meaning(way, legs)).append(' ');
            }
        }
        return text.toString();
    }

    private static String meaning(Route way, List<Leg> legs) {
        String name = way.service().id().name();
        boolean flows = Scene.traffic(legs) == Traffic.FLOWS;
        if (way.lookup().isHidden()) {
            return way.lane() == Lane.CLUSTER_IP && flows
                    ? "Gets new connections to the cluster IP of " + name + ", to which no name leads."
                    : "Not in DNS: " + way.lookup().reason() + ".";
        }
        if (way.lane() == Lane.CLUSTER_IP) {
            return flows
                    ? "Gets new connections to " + name + "."
                    : "Gets no new connections to " + name + "; its answer does not change.";
        }
        boolean ports = legs.stream().anyMatch(leg -> !leg.ports().isEmpty());
        return flows ? "In the answer of " + name + "." : ports ? "No A, SRV or PTR record." : "No A or PTR record.";
    }

    private static String place(RouteEndpoint endpoint) {
        String node = endpoint.placement().node();
        String zone = endpoint.placement().zone();
        return (node.isEmpty() ? "" : "Node " + node)
                + (zone.isEmpty() ? "" : (node.isEmpty() ? "Zone " : ", zone ") + zone)
                + (node.isEmpty() && zone.isEmpty() ? "" : ".");
    }
}
