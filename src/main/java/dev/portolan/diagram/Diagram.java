// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.List;
import java.util.Optional;

/**
 * Routes placed on a canvas. The order of the parts is the order in which they are painted.
 *
 * @param summary what the whole says, and its size
 * @param under grounds and frames
 * @param edges the curves
 * @param spots the nodes
 * @param over port dots, headings and the legend
 */
public record Diagram(Summary summary, List<Mark> under, List<Mark> edges, List<Spot> spots, List<Mark> over) {

    /**
     * The whole.
     *
     * @param text what it shows, for a screen reader: {@code Diagram, 4 pods, 2 routes}
     * @param width its width in pixels at 100 %
     * @param height its height
     */
    public record Summary(String text, double width, double height) {}

    public Diagram {
        under = List.copyOf(under);
        edges = List.copyOf(edges);
        spots = List.copyOf(spots);
        over = List.copyOf(over);
    }

    /** The width in pixels at 100 %. */
    public double width() {
        return summary.width();
    }

    /** The height in pixels at 100 %. */
    public double height() {
        return summary.height();
    }

    /** The spot with that id. */
    public Optional<Spot> spot(String id) {
        return spots.stream().filter(spot -> spot.id().equals(id)).findFirst();
    }

    /** The spot at which that path ends. */
    public Optional<Spot> end(String path) {
        return spots.stream().filter(spot -> spot.way().endsAt(path)).findFirst();
    }

    /** Where the focus goes from that spot; empty if there is nothing in that direction. */
    public Optional<Spot> next(Spot from, Direction direction) {
        return new FocusWalk(spots).from(from, direction);
    }

    /** How many shapes there are to draw. */
    public int shapeCount() {
        return under.size() + edges.size() + over.size() + spotShapeCount();
    }

    private int spotShapeCount() {
        return spots.stream().mapToInt(spot -> spot.marks().size()).sum();
    }
}
