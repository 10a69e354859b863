// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Comparison.Heading;
import dev.portolan.diagram.Comparison.Look;
import dev.portolan.diagram.Comparison.Row;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.route.ClusterIpRoute;
import dev.portolan.route.Lane;
import dev.portolan.route.PathFacts;
import dev.portolan.route.Route;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.Routes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two routes side by side, to the pinned endpoint or to any (design 02). */
final class RouteComparison {

    private final Routes routes;
    private final Optional<RouteEndpoint> pinned;

    RouteComparison(Routes routes, String pinned) {
        this.routes = routes;
        this.pinned = routes.endpoint(pinned);
    }

    Comparison table() {
        String end = pinned.map(endpoint -> Words.name(endpoint, routes)).orElse("");
        List<Run> title = end.isEmpty()
                ? Runs.plain("Path to a pod")
                : new Runs().add("Path to ", Look.PLAIN).add(end, Look.STRONG).list();
        Stream<Heading> lanes = routes.ways().stream()
                .map(way -> new Heading(Runs.plain(way.lane().title()), Optional.of(way.lane())));
        return new Comparison(
                Comparison.Form.ROUTES,
                Stream.concat(Stream.of(new Heading(title, Optional.empty())), lanes)
                        .toList(),
                List.of(
                        row("Connects to", this::connectsTo),
                        row("Pod chosen by", way -> Runs.plain(chosenBy(way))),
                        row("When the pod is not ready", way -> Runs.plain(whenNotReady(way))),
                        row("Name for this pod alone", this::ownName)));
    }

    private Row row(String title, Function<Route, List<Run>> cell) {
        Stream<List<Run>> cells = routes.ways().stream()
                .map(way -> leads(way) ? cell.apply(way) : Runs.muted("does not lead to this pod"));
        return new Row("", Stream.concat(Stream.of(Runs.muted(title)), cells).toList());
    }

    private boolean leads(Route way) {
        return pinned.isEmpty() || facts(way).isPresent();
    }

    private Optional<PathFacts> facts(Route way) {
        return pinned.flatMap(endpoint -> PathFacts.of(way, endpoint));
    }

    /** The facts of the pinned endpoint, else those of any that is in no way special. */
    private Optional<PathFacts> someFacts(Route way) {
        return facts(way).or(() -> way.legs().stream().findFirst().flatMap(leg -> PathFacts.of(way, leg.endpoint())));
    }

    private List<Run> connectsTo(Route way) {
        if (way.lookup().isHidden()) {
            return Runs.nothing(way.lookup());
        }
        Optional<PathFacts> facts = facts(way);
        if (way instanceof ClusterIpRoute through) {
            String socket = facts.map(PathFacts::connectsTo).orElseGet(through::virtualSocket);
            Runs runs = new Runs().add(socket, Look.CODE).add(" rewritten to ", Look.MUTED);
            return facts.map(known -> runs.add(known.rewrittenTo(), Look.CODE))
                    .orElseGet(() -> runs.add("the address of a pod", Look.MUTED))
                    .list();
        }
        return facts.map(known -> Runs.code(known.connectsTo()))
                .orElseGet(() -> Runs.muted("the address of a pod, as it was answered"));
    }

    private String chosenBy(Route way) {
        PathFacts.Chooser usual =
                way instanceof ClusterIpRoute ? PathFacts.Chooser.KUBE_PROXY : PathFacts.Chooser.CLIENT;
        return FactWords.chosenBy(someFacts(way).map(PathFacts::chosenBy).orElse(usual));
    }

    private String whenNotReady(Route way) {
        if (way.lane() == Lane.DIRECT && way.lookup().isHidden()) {
            return "nothing changes: it has no record";
        }
        PathFacts.WhenNotReady usual = way instanceof ClusterIpRoute
                ? PathFacts.WhenNotReady.NO_NEW_CONNECTIONS
                : PathFacts.WhenNotReady.RECORD_REMOVED;
        PathFacts.WhenNotReady known =
                someFacts(way).map(PathFacts::whenNotReady).orElse(usual);
        return FactWords.whenNotReady(known, routes.setting().ttl());
    }

    private List<Run> ownName(Route way) {
        if (way instanceof ClusterIpRoute) {
            return Runs.muted("none promised by the DNS specification");
        }
        return facts(way)
                .flatMap(PathFacts::ownName)
                .map(name -> Runs.name(name, way))
                .orElseGet(() ->
                        Runs.muted(pinned.isPresent() || way.lookup().isHidden() ? "none" : "one for each ready pod"));
    }
}
