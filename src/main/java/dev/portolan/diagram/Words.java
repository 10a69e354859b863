// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Lookup;
import dev.portolan.route.Route;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.Routes;
import java.util.List;
import java.util.Locale;

/** The words of the diagram. */
final class Words {

    static final String CLIENT_POD = "Client pod";
    static final String CLIENT = "Client";
    static final String ANY_NODE = "any node";
    static final String DNS_IS_ASKED = "Cluster DNS is asked";
    static final String DNS = "Cluster DNS";
    static final String VIRTUAL_IP = "Virtual IP";
    static final String KUBE_PROXY = "kube-proxy";
    static final String LEFT_OUT = "left out";
    static final String MANUAL_ENDPOINT = "manual endpoint";
    static final String MANUAL_GROUP = "Manual endpoints";
    static final String NO_NODE = "no node";
    static final String NO_ZONE = "no zone";
    static final String NO_ENDPOINTS = "No endpoints";
    static final String UNKNOWN_ENDPOINTS = "Endpoints unknown";
    static final String SLICES_NOT_READ = "slices were not read";
    static final String UNKNOWN = "Unknown";
    static final String SLICES_UNREAD = "slices unread";
    static final String NOT_IN_DNS = "not in cluster DNS";
    static final String FROM_OUTSIDE = "From outside";
    static final String NO_CLUSTER_IP = "no cluster IP yet";

    private Words() {}

    /** A number with its thousands apart: {@code 1,840}. */
    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(int number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String picks(Route way, Routes routes) {
        if (routes.areEndsUnknown()) {
            return "picks 1 of ?";
        }
        return switch (way.reached()) {
            case 0 -> "picks none";
            case 1 -> "picks the only one";
            default -> "picks 1 of " + number(way.reached());
        };
    }

    /** What a group says of itself at the right end of its heading. */
    static String members(EndpointGroup group) {
        boolean manual = group.rows().stream()
                .flatMap(row -> row.endpoints().stream())
                .allMatch(endpoint -> endpoint.pod() == null);
        String all = manual ? count(group.count(), "address", "addresses") : count(group.count(), "pod", "pods");
        boolean ready = manual || group.ready() == group.count();
        return ready ? all : all + ", " + number(group.ready()) + " ready";
    }

    /** The name of an endpoint. */
    static String name(RouteEndpoint endpoint, Routes routes) {
        if (endpoint.pod() != null) {
            return endpoint.pod().name();
        }
        boolean apiServer = routes.subject().id().toString().equals("default/kubernetes");
        return apiServer ? "API server" : MANUAL_ENDPOINT;
    }

    /** What a card says in place of an answer. */
    static String nothing(Lookup lookup) {
        return switch (lookup.outcome()) {
            case NAME_ERROR -> "no such name (NXDOMAIN)";
            case NO_DATA -> "no answer";
            case ANSWERED, NOT_KNOWN -> lookup.outcome().label();
        };
    }

    /** What is answered where nothing is, and why if the profile wants it so. */
    static String noAnswer(Lookup lookup) {
        String label = lookup.outcome().label();
        return lookup.isHidden() ? label + ": " + lookup.reason() : label;
    }

    /** What a card says of its answer. */
    static String answer(Route way, int listed) {
        if (way.lookup().isHidden()) {
            return way.lookup().reason();
        }
        int answered = way.lookup().answers().size();
        return switch (way.lookup().outcome()) {
            case NAME_ERROR -> way.legs().isEmpty() ? "no endpoint is ready" : "NXDOMAIN, none is ready";
            case NO_DATA -> "no answer yet";
            case NOT_KNOWN -> "EndpointSlices not read";
            case ANSWERED ->
                switch (way.lane()) {
                    case CLUSTER_IP -> count(answered, "address", "addresses") + ", always the same";
                    case DIRECT -> addresses(answered, listed);
                    case ALIAS -> "";
                };
        };
    }

    private static String addresses(int answered, int listed) {
        String some = answered == listed ? "" : number(answered) + " of ";
        return some + count(listed, "address", "addresses") + (answered > 1 ? ", order rotates" : "");
    }

    /** The whole diagram in one line. */
    static String summary(Sheet sheet, Routes routes) {
        return sheet == Sheet.REPORT ? caption(routes) : window(routes);
    }

    private static String window(Routes routes) {
        boolean manual = routes.endpoints().stream().allMatch(endpoint -> endpoint.pod() == null);
        int ends = routes.endpoints().size();
        String what = routes.alias().isPresent()
                ? "1 alias"
                : manual ? count(ends, "endpoint", "endpoints") : count(ends, "pod", "pods");
        return "Diagram, " + what + ", " + count(routes.ways().size(), "route", "routes");
    }

    private static String caption(Routes routes) {
        List<Route> ways = routes.ways();
        if (ways.size() == 2) {
            return "The same " + count(routes.endpoints().size(), "pod", "pods") + " through the cluster IP of "
                    + ways.get(0).service().id().name() + " and directly through "
                    + ways.get(1).service().id().name();
        }
        String name = ways.getFirst().service().id().name();
        return switch (ways.getFirst().lane()) {
            case CLUSTER_IP -> "Route through the cluster IP of " + name;
            case DIRECT -> "Direct route of " + name;
            case ALIAS -> "Alias of " + name;
        };
    }
}
