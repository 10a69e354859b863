// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.EndpointState;
import java.util.ArrayList;
import java.util.List;

/**
 * The endpoint column: its rows and frames from the top down, measured from its upper edge.
 *
 * @param rows the rows
 * @param frames the places of their groups
 * @param height from the first edge to the last
 * @param tail what hangs below the last edge
 */
record EndsPlan(List<Row> rows, List<FrameBox> frames, double height, double tail) {

    private static final double HEADER = 32;
    private static final double PADDING = 12;
    private static final double COMPACT = 34;
    private static final double COMPACT_GAP = 6;
    private static final double LINK = 48;

    /**
     * A row.
     *
     * @param row what it shows
     * @param top its upper edge
     * @param height its height
     * @param reason the reason that stands below it, empty if none does
     */
    record Row(EndpointRow row, double top, double height, String reason) {

        double bottom() {
            return top + height;
        }

        double middle() {
            return top + height / 2;
        }
    }

    /** The place of a group, with a frame around it or without. */
    record FrameBox(EndpointGroup group, double top, double height) {}

    static EndsPlan of(List<EndpointGroup> groups, Style.Ends measure, Frame frame) {
        return new Builder(measure, frame).build(groups);
    }

    /** How deep a reason hangs below its endpoint. */
    private static double depth(Sheet sheet) {
        return sheet.of(25, 22, 14);
    }

    private static final class Builder {

        private final List<Row> rows = new ArrayList<>();
        private final List<FrameBox> frames = new ArrayList<>();
        private final Style.Ends measure;
        private final Frame frame;
        private final Sheet sheet;
        private double y;
        private double tail;

        Builder(Style.Ends measure, Frame frame) {
            this.measure = measure;
            this.frame = frame;
            this.sheet = frame.sheet();
        }

        EndsPlan build(List<EndpointGroup> groups) {
            for (EndpointGroup group : groups) {
                add(group, y == 0 ? 0 : y + tail + measure.groupGap());
            }
            return groups.isEmpty()
                    ? new EndsPlan(List.of(), List.of(), measure.height(), 0)
                    : new EndsPlan(List.copyOf(rows), List.copyOf(frames), y, tail);
        }

        private void add(EndpointGroup group, double top) {
            y = group.framed() ? top + HEADER : top;
            boolean first = true;
            double depth = 0;
            for (EndpointRow row : group.rows()) {
                if (!first) {
                    double gap = row.compact() ? COMPACT_GAP : measure.gap();
                    y += depth > 0 ? Math.max(gap, depth + COMPACT_GAP) : gap;
                }
                Row placed = place(row);
                rows.add(placed);
                y = placed.bottom();
                depth = placed.reason().isEmpty() ? 0 : depth(sheet);
                first = false;
            }
            close(group, top, depth);
        }

        private void close(EndpointGroup group, double top, double depth) {
            boolean linked = group.opens() != EndpointGroup.Fold.SHOWN && sheet == Sheet.CANVAS;
            tail = group.framed() ? 0 : Math.max(depth, linked ? LINK - PADDING : 0);
            if (group.framed()) {
                y += linked ? LINK : depth > 0 ? depth + 15 : PADDING;
            }
            frames.add(new FrameBox(group, top, y - top));
        }

        private Row place(EndpointRow row) {
            return row.compact()
                    ? new Row(row, y, COMPACT, "")
                    : new Row(row, y, measure.height() + more(row), reason(row));
        }

        /** What the addresses after the first one need. */
        private double more(EndpointRow row) {
            return row instanceof EndpointRow.Named(var endpoint, var _)
                    ? (SocketLines.of(endpoint, frame).size() - 1)
                            * measure.address(sheet).line()
                    : 0;
        }

        private static String reason(EndpointRow row) {
            return row instanceof EndpointRow.Named(var endpoint, var _) && endpoint.state() == EndpointState.NOT_READY
                    ? endpoint.readiness().reason().brief()
                    : "";
        }
    }
}
