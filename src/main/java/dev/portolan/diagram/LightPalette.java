// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** The light palette, for pictures that leave the window. */
final class LightPalette {

    private LightPalette() {}

    static String colour(Tone tone) {
        return switch (tone) {
            case NONE -> "none";
            case INK -> "#24292f";
            case MUTED -> "#57606a";
            case CARD, CANVAS, ON_HUE -> "#ffffff";
            case GROUP -> "#f6f8fa";
            case BORDER -> "#d0d7de";
            case GROUP_BORDER -> "#d8dee4";
            case LINE -> "#e7ebef";
            case CHART -> "#eef2f6";
            case VIA, LINK -> "#0969da";
            case VIA_PATH -> "#4d8fe0";
            case VIA_LINE -> "#8dbdf0";
            case VIA_GROUND -> "#eaf4ff";
            case DIRECT -> "#7b46d1";
            case DIRECT_PATH -> "#a07cdc";
            case ALIAS -> "#17696f";
            case IDLE -> "#818a94";
            case READY -> "#2da44e";
            case DRAINING, WARNING_LINE -> "#bf8700";
            case WARNING -> "#7d4e00";
        };
    }
}
