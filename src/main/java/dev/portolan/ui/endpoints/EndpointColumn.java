// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Messages;
import java.util.Comparator;

/** The columns of the table, from left to right. */
enum EndpointColumn {
    IP,
    POD,
    NODE,
    ZONE,
    READY,
    SERVING,
    TERMINATING,
    DNS_NAME,
    SINCE,
    HOSTNAME,
    PHASE,
    CONTAINERS,
    RESTARTS,
    AGE,
    REASON;

    /** The space around a text, and more before the first column's, at the normal text size. */
    private static final double AROUND = 22;

    private static final double INDENT = 10;

    /** The name of a pod or a node may be cut before it takes the place of what stands beside it, and not to nothing. */
    private static final double MOST_POD = 96;

    private static final double LEAST_POD = 65;

    private static final double MOST_NODE = 104;

    private static final double MOST_HOSTNAME = 200;

    /** The text in the head. */
    String title() {
        return switch (this) {
            case IP -> Messages.text("endpoints.column.ip");
            case POD -> Messages.text("endpoints.column.pod");
            case NODE -> Messages.text("endpoints.column.node");
            case ZONE -> Messages.text("endpoints.column.zone");
            case READY -> Messages.text("endpoints.column.ready");
            case SERVING -> Messages.text("endpoints.column.serving");
            case TERMINATING -> Messages.text("endpoints.column.terminating");
            case DNS_NAME -> Messages.text("endpoints.column.dnsName");
            case SINCE -> Messages.text("endpoints.column.since");
            case HOSTNAME -> Messages.text("endpoints.column.hostname");
            case PHASE -> Messages.text("endpoints.column.phase");
            case CONTAINERS -> Messages.text("endpoints.column.containers");
            case RESTARTS -> Messages.text("endpoints.column.restarts");
            case AGE -> Messages.text("endpoints.column.age");
            case REASON -> Messages.text("endpoints.column.reason");
        };
    }

    /** The text of a cell, as it is shown and filtered. */
    String text(EndpointRow row) {
        EndpointCells cells = row.cells();
        return switch (this) {
            case IP -> cells.place().address();
            case POD -> cells.place().pod();
            case NODE -> cells.place().placement().node();
            case ZONE -> cells.place().placement().zone();
            case READY -> cells.conditions().ready().text();
            case SERVING -> cells.conditions().serving().text();
            case TERMINATING -> cells.conditions().terminating().text();
            case DNS_NAME -> cells.dns().name().full();
            case SINCE -> cells.pod().times().since();
            case HOSTNAME -> row.hostname();
            case PHASE -> cells.pod().phase();
            case CONTAINERS -> cells.pod().containers();
            case RESTARTS -> cells.pod().restarts();
            case AGE -> cells.pod().times().age();
            case REASON -> cells.pod().reason();
        };
    }

    /** How rows are ordered by this column. */
    Comparator<EndpointRow> order() {
        return switch (this) {
            case IP, DNS_NAME -> EndpointOrder.BY_ADDRESS;
            case SINCE -> EndpointOrder.BY_CHANGE;
            case AGE -> EndpointOrder.BY_AGE;
            case RESTARTS -> EndpointOrder.BY_RESTARTS;
            case POD, NODE, ZONE, READY, SERVING, TERMINATING, HOSTNAME, PHASE, CONTAINERS, REASON ->
                Comparator.comparing(this::text);
        };
    }

    /** The width at which the column starts, in pixels at the normal text size. */
    int width() {
        return switch (this) {
            case IP -> 126;
            case POD -> 130;
            case NODE -> 116;
            case ZONE, HOSTNAME, PHASE, CONTAINERS -> 92;
            case READY -> 74;
            case SERVING, AGE, RESTARTS -> 80;
            case TERMINATING -> 100;
            case DNS_NAME -> 326;
            case REASON -> 158;
            case SINCE -> 172;
        };
    }

    /** The width below which the column cannot go, whatever it shows: its title is whole. */
    int leastWidth() {
        return switch (this) {
            case POD -> 50;
            case NODE, SINCE -> 58;
            case REASON -> width() / 2;
            case ZONE -> 54;
            case PHASE -> 64;
            case DNS_NAME -> 96;
            case IP -> 108;
            case READY -> 58;
            case SERVING -> 66;
            case TERMINATING -> 92;
            case HOSTNAME, CONTAINERS, RESTARTS -> width();
            case AGE -> 60;
        };
    }

    /** The width below which the column does not go with a text that wide: addresses and times are never cut. */
    double leastWidth(double text) {
        double needed = switch (this) {
            case IP, SINCE, PHASE -> text + AROUND;
            case HOSTNAME -> Math.min(text + AROUND, MOST_HOSTNAME);
            case POD -> text == 0 ? 0 : Math.clamp(text + AROUND, LEAST_POD, MOST_POD);
            case NODE, ZONE -> Math.min(text + AROUND, MOST_NODE);
            default -> 0;
        };
        return Math.max(leastWidth(), needed + (this == IP ? INDENT : 0));
    }

    /** The width in which a text that wide is whole. */
    double wholeWidth(double text) {
        return Math.max(leastWidth(), text + AROUND);
    }

    /** Whether the column tells what the pod behind the endpoint is, and is shown only when a person asks for that. */
    boolean isPodDetail() {
        return compareTo(HOSTNAME) >= 0;
    }
}
