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
 */
public record DiagramOptions(Frame frame, Grouping grouping, Set<String> opened, Moment moment) {

    public DiagramOptions {
        opened = Set.copyOf(opened);
    }

    /** For a page of a report about a picture of that moment. */
    public static DiagramOptions report(Moment moment) {
        return new DiagramOptions(Frame.REPORT, Grouping.NONE, Set.of(), moment);
    }

    /** The same, looked at then. */
    public DiagramOptions at(Moment then) {
        return new DiagramOptions(frame, grouping, opened, then);
    }
}
