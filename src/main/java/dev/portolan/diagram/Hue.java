// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.Lane;
import dev.portolan.route.Traffic;

/** The tones of a lane. */
enum Hue {
    VIA(Tone.VIA, Tone.VIA_PATH),
    DIRECT(Tone.DIRECT, Tone.DIRECT_PATH),
    ALIAS(Tone.ALIAS, Tone.ALIAS);

    private final Tone full;
    private final Tone rest;

    Hue(Tone full, Tone rest) {
        this.full = full;
        this.rest = rest;
    }

    static Hue of(Lane lane) {
        return switch (lane) {
            case CLUSTER_IP -> VIA;
            case DIRECT -> DIRECT;
            case ALIAS -> ALIAS;
        };
    }

    Tone full() {
        return full;
    }

    /** The tone of a path at rest. */
    Tone rest() {
        return rest;
    }

    /** The line of a path. What carries no traffic is grey, what drains is dotted and keeps its hue. */
    Stroke line(Traffic traffic, Tone tone, double width) {
        return switch (traffic) {
            case FLOWS -> new Stroke(tone, width, Dash.SOLID);
            case DRAINS -> new Stroke(tone, Math.max(width, 1.8), Dash.DRAINING);
            case NONE -> new Stroke(Tone.IDLE, width < 2 ? 1.5 : width, Dash.NO_TRAFFIC);
        };
    }
}
