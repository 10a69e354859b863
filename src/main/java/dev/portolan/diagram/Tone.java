// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import java.util.Locale;

/** What a colour means; each palette has its own colour for it. */
public enum Tone {
    /** Nothing is painted. */
    NONE,
    /** Text, and the border of what is selected. */
    INK,
    /** Second lines and captions. */
    MUTED,
    /** The ground of a node. */
    CARD,
    /** The ground of the canvas. */
    CANVAS,
    /** The ground of a group. */
    GROUP,
    /** The border of a node. */
    BORDER,
    /** The border of a group. */
    GROUP_BORDER,
    /** A line inside a node. */
    LINE,
    /** The decoration behind everything. */
    CHART,
    /** A letter on a disc in a full hue. */
    ON_HUE,
    /** Lane A at full strength. */
    VIA,
    /** A path of lane A at rest. */
    VIA_PATH,
    /** A border of lane A. */
    VIA_LINE,
    /** A ground of lane A. */
    VIA_GROUND,
    /** Lane B at full strength. */
    DIRECT,
    /** A path of lane B at rest. */
    DIRECT_PATH,
    /** Lane C at full strength. */
    ALIAS,
    /** What carries no traffic, and what nobody watches. */
    IDLE,
    /** A ready endpoint. */
    READY,
    /** A terminating endpoint. */
    DRAINING,
    /** An icon that warns. */
    WARNING,
    /** A line or border that warns. */
    WARNING_LINE,
    /** What can be followed. */
    LINK;

    /** The name that style classes carry: {@code via-path}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
