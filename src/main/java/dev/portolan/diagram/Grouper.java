// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.EndpointState;
import dev.portolan.route.RouteEndpoint;
import dev.portolan.route.Routes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts endpoints into groups and folds them (DESIGN section 7). Above the limit each group has one row for each state; up to
 * four endpoints that are not ready keep their names, and they are never counted among the ready ones.
 */
final class Grouper {

    /** How many endpoints are all drawn by name. */
    static final int FOLD_ABOVE = 12;

    /** The same in a small pane. */
    static final int FOLD_ABOVE_IN_PANE = 6;

    /** How many unready endpoints of a group keep their names. */
    static final int NAMED_UNREADY = 4;

    /** How many endpoints of a group can be shown at the person's wish. */
    static final int SHOW_ALL = 200;

    /** How many groups are drawn; the rest become one. */
    static final int MOST_GROUPS = 24;

    private static final String REST = "*";

    private final Grouping grouping;
    private final Set<String> opened;
    private final int foldAbove;

    Grouper(DiagramOptions options) {
        grouping = options.frame().sheet() == Sheet.CANVAS ? options.grouping() : Grouping.NONE;
        opened = options.opened();
        foldAbove = options.frame().sheet() == Sheet.PANE ? FOLD_ABOVE_IN_PANE : FOLD_ABOVE;
    }

    /** Whether so many endpoints are folded. */
    boolean folds(Routes routes) {
        return routes.endpoints().size() > foldAbove;
    }

    /** The groups in the order of their first address. */
    List<EndpointGroup> groups(Routes routes) {
        boolean folded = folds(routes);
        Map<String, List<RouteEndpoint>> members = new LinkedHashMap<>();
        for (RouteEndpoint endpoint : routes.endpoints()) {
            members.computeIfAbsent(key(endpoint), _ -> new ArrayList<>()).add(endpoint);
        }
        List<EndpointGroup> groups = new ArrayList<>();
        Map<String, List<RouteEndpoint>> shown = folded ? limited(members) : members;
        shown.forEach(
                (key, endpoints) -> groups.add(group(key, title(key, endpoints, members.size()), endpoints, folded)));
        return groups;
    }

    private String key(RouteEndpoint endpoint) {
        return switch (grouping) {
            case NONE -> "";
            case NODE -> endpoint.placement().node();
            case ZONE -> endpoint.placement().zone();
        };
    }

    private String title(String key, List<RouteEndpoint> endpoints, int groups) {
        if (key.equals(REST)) {
            String kind = grouping == Grouping.NODE ? " more nodes" : " more zones";
            return Words.number(groups - MOST_GROUPS + 1) + kind;
        }
        if (grouping == Grouping.NONE) {
            return "";
        }
        if (key.isEmpty() && endpoints.stream().allMatch(endpoint -> endpoint.pod() == null)) {
            return Words.MANUAL_GROUP;
        }
        String none = grouping == Grouping.NODE ? Words.NO_NODE : Words.NO_ZONE;
        return key.isEmpty() ? none : key;
    }

    /** Too many groups make no picture: those with something unready stay first, the last of the ready ones become one. */
    private static Map<String, List<RouteEndpoint>> limited(Map<String, List<RouteEndpoint>> members) {
        if (members.size() <= MOST_GROUPS) {
            return members;
        }
        List<Map.Entry<String, List<RouteEndpoint>>> rank = new ArrayList<>(members.entrySet());
        Collections.reverse(rank);
        rank.sort(Comparator.comparing(entry -> !allReady(entry.getValue())));
        Set<String> rest = rank.stream()
                .limit(members.size() - MOST_GROUPS + 1L)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, List<RouteEndpoint>> limited = new LinkedHashMap<>();
        List<RouteEndpoint> left = new ArrayList<>();
        members.forEach((key, endpoints) -> {
            if (rest.contains(key)) {
                left.addAll(endpoints);
            } else {
                limited.put(key, endpoints);
            }
        });
        limited.put(REST, left);
        return limited;
    }

    private static boolean allReady(List<RouteEndpoint> endpoints) {
        return endpoints.stream().allMatch(RouteEndpoint::isReady);
    }

    private EndpointGroup group(String key, String title, List<RouteEndpoint> endpoints, boolean folded) {
        if (!folded) {
            return new EndpointGroup(key, title, named(endpoints, false), EndpointGroup.Fold.SHOWN);
        }
        if (opened.contains(key) && endpoints.size() <= SHOW_ALL) {
            return new EndpointGroup(key, title, named(endpoints, true), EndpointGroup.Fold.SHOWN);
        }
        List<EndpointRow> rows = new ArrayList<>();
        for (EndpointState state : EndpointState.values()) {
            List<RouteEndpoint> same =
                    endpoints.stream().filter(e -> e.state() == state).toList();
            boolean keepsNames = same.size() <= (state == EndpointState.READY ? 1 : NAMED_UNREADY);
            if (keepsNames) {
                rows.addAll(named(same, true));
            } else {
                rows.add(new EndpointRow.Folded(key + "/" + state.label(), state, same));
            }
        }
        return new EndpointGroup(key, title, rows, fold(rows, endpoints.size()));
    }

    private static EndpointGroup.Fold fold(List<EndpointRow> rows, int count) {
        if (rows.size() == count) {
            return EndpointGroup.Fold.SHOWN;
        }
        return count <= SHOW_ALL ? EndpointGroup.Fold.CAN_OPEN : EndpointGroup.Fold.TOO_MANY;
    }

    private static List<EndpointRow> named(List<RouteEndpoint> endpoints, boolean compact) {
        return endpoints.stream()
                .<EndpointRow>map(endpoint -> new EndpointRow.Named(endpoint, compact))
                .toList();
    }
}
