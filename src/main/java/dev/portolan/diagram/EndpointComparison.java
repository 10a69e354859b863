// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.diagram.Comparison.Heading;
import dev.portolan.diagram.Comparison.Look;
import dev.portolan.diagram.Comparison.Row;
import dev.portolan.diagram.Comparison.Run;
import dev.portolan.route.EndpointState;
import dev.portolan.route.Lane;
import dev.portolan.route.Leg;
import dev.portolan.route.Lookup;
import dev.portolan.route.PathFacts;
import dev.portolan.route.Route;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The endpoints of one route, one below the other (design 02b). */
final class EndpointComparison {

    private final Routes routes;
    private final Route way;
    private final Moment moment;

    EndpointComparison(Routes routes, Moment moment) {
        this.routes = routes;
        this.way = routes.own();
        this.moment = moment;
    }

    Comparison table() {
        boolean through = way.lane() == Lane.CLUSTER_IP;
        String service = way.service().id().name();
        List<String> titles = through
                ? List.of("Pod", "Connects to", "Rewritten to", "Gets connections to " + service)
                : List.of("Pod", "Its own name", "Connects to", "In the answer of " + service);
        List<Row> rows = way.legs().stream()
                .map(leg -> through ? through(leg) : direct(leg))
                .toList();
        return new Comparison(
                Comparison.Form.ENDPOINTS,
                titles.stream()
                        .map(title -> new Heading(Runs.plain(title), Optional.empty()))
                        .toList(),
                rows.isEmpty() ? List.of(none()) : rows);
    }

    private Row none() {
        if (routes.areEndsUnknown()) {
            return new Row(
                    "",
                    List.of(
                            Runs.muted(Words.UNKNOWN_ENDPOINTS),
                            Runs.muted(""),
                            Runs.muted(""),
                            Runs.muted("the EndpointSlices were not read")));
        }
        String meaning = way.lookup().outcome() == Lookup.Outcome.NAME_ERROR
                ? "the name answers " + Words.noAnswer(way.lookup())
                : "connections are refused";
        return new Row(
                "", List.of(Runs.muted(Words.NO_ENDPOINTS), Runs.muted(""), Runs.muted(""), Runs.muted(meaning)));
    }

    private Row direct(Leg leg) {
        boolean flows = leg.flows();
        List<Run> name = flows
                ? leg.ownName().map(own -> Runs.name(own, way)).orElseGet(() -> Runs.muted("none"))
                : Runs.muted(isUnseen(leg) ? "no record" : "no record until it is ready");
        String socket = RouteEndpoint.socket(leg.endpoint().address(), leg.ports());
        List<Run> connects = flows
                ? Runs.code(socket)
                : Runs.muted("no name leads to " + leg.endpoint().address());
        String yes = leg.weight() > 0 ? "yes, SRV weight " + leg.weight() : "yes";
        return new Row(leg.endpoint().key(), List.of(title(leg), name, connects, flows ? Runs.plain(yes) : no(leg)));
    }

    private Row through(Leg leg) {
        Optional<PathFacts> facts = PathFacts.of(way, leg);
        boolean flows = leg.flows();
        return new Row(
                leg.endpoint().key(),
                List.of(
                        title(leg),
                        facts.map(this::connectsTo).orElse(List.of()),
                        facts.map(known -> Runs.code(known.rewrittenTo())).orElse(List.of()),
                        flows ? Runs.plain("yes, 1 of " + Words.number(way.reached())) : no(leg)));
    }

    private List<Run> connectsTo(PathFacts facts) {
        return way.lookup().isHidden()
                ? Runs.muted("no name leads to " + facts.connectsTo())
                : Runs.code(facts.connectsTo());
    }

    /** Whether the profile keeps a ready endpoint from the DNS. */
    private boolean isUnseen(Leg leg) {
        return way.lookup().isHidden() || leg.endpoint().state() == EndpointState.READY;
    }

    private List<Run> title(Leg leg) {
        String name = Words.name(leg.endpoint(), routes);
        String text = leg.endpoint().pod() == null ? name + " " + leg.endpoint().address() : name;
        return List.of(new Run(text, leg.flows() ? Look.STRONG : Look.MUTED));
    }

    private List<Run> no(Leg leg) {
        return new Runs()
                .add("no", Look.WARNING)
                .add(", " + whyNot(leg), Look.MUTED)
                .list();
    }

    private String whyNot(Leg leg) {
        if (way.lane() == Lane.DIRECT && isUnseen(leg)) {
            return way.lookup().isHidden() ? way.lookup().reason() : "the Corefile hides it";
        }
        Instant since = leg.endpoint().readiness().since();
        return leg.endpoint().state().label() + (since == null ? "" : " since " + moment.time(since));
    }
}
