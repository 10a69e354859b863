// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.Set;

/**
 * How a diagram is to be drawn.
 *
 * @param frame the place
 * @param grouping how endpoints are put together
 * @param opened the groups that are shown whole although there are more than twelve endpoints, as {@link Spot.Way#opens()}
 *     names them
 * @param moment when it is looked at
 * @param cluster what the cluster is called; empty where nobody knows
 */
public record DiagramOptions(Frame frame, Grouping grouping, Set<String> opened, Moment moment, String cluster) {

    public DiagramOptions {
        opened = Set.copyOf(opened);
    }

    /** Of a cluster without a name. */
    public DiagramOptions(Frame frame, Grouping grouping, Set<String> opened, Moment moment) {
        this(frame, grouping, opened, moment, "");
    }

    /** For a page of a report about a picture of that moment. */
    public static DiagramOptions report(Moment moment) {
        return new DiagramOptions(Frame.REPORT, Grouping.NONE, Set.of(), moment);
    }

    /** The same, looked at then. */
    public DiagramOptions at(Moment then) {
        return new DiagramOptions(frame, grouping, opened, then, cluster);
    }

    /** The same of the cluster of that name. */
    public DiagramOptions of(String name) {
        return new DiagramOptions(frame, grouping, opened, moment, name);
    }
}
