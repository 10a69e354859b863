// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.ArrayList;
import java.util.List;

/** A diagram under construction. */
final class Sketch {

    private final List<Mark> under = new ArrayList<>();
    private final List<Mark> edges = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<Mark> over = new ArrayList<>();

    void under(Shape shape) {
        under.add(new Mark.Fixed(shape));
    }

    void edge(Mark edge) {
        edges.add(edge);
    }

    void spot(Spot spot) {
        spots.add(spot);
    }

    void over(Shape shape) {
        over.add(new Mark.Fixed(shape));
    }

    void over(Mark mark) {
        over.add(mark);
    }

    Diagram finish(Diagram.Summary summary) {
        return new Diagram(summary, under, edges, spots, over);
    }
}
