// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.RouteEndpoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some rows of the endpoint column under one heading.
 *
 * @param id what tells it from the other groups
 * @param title its heading, empty for rows without a frame
 * @param rows its rows, at least one
 * @param opens whether all of it could be shown, and how many endpoints that are
 */
record EndpointGroup(String id, String title, List<EndpointRow> rows, Fold opens) {

    /** What is left to show. */
    enum Fold {
        /** Everything is shown. */
        SHOWN,
        /** Some is folded and can be shown. */
        CAN_OPEN,
        /** Some is folded, and too much to show. */
        TOO_MANY
    }

    EndpointGroup {
        rows = List.copyOf(rows);
    }

    int count() {
        return (int) endpoints().count();
    }

    int ready() {
        return (int) endpoints().filter(RouteEndpoint::isReady).count();
    }

    Stream<RouteEndpoint> endpoints() {
        return rows.stream().flatMap(row -> row.endpoints().stream());
    }

    boolean framed() {
        return !title.isEmpty();
    }
}
