// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.List;

/** How a line is broken. Pixels on and off, in turn. */
public enum Dash {
    /** Not at all. */
    SOLID(0, 0),
    /** A path that carries no traffic. */
    NO_TRAFFIC(4, 3.5),
    /** A path of an endpoint that goes away. */
    DRAINING(1, 4.5),
    /** The border of an endpoint that is not ready, and of what lies outside. */
    BORDER(4, 3),
    /** The border of an endpoint that goes away. */
    DOTTED(1, 2.5),
    /** A small ring. */
    RING(2.2, 1.7);

    private final double on;
    private final double off;

    Dash(double on, double off) {
        this.on = on;
        this.off = off;
    }

    /** The pattern, empty for a line that is whole. */
    public List<Double> pattern() {
        return on == 0 ? List.of() : List.of(on, off);
    }
}
