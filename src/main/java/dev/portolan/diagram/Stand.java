// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/**
 * The levels moved into the frame.
 *
 * @param levels the levels
 * @param height the height of the whole
 * @param legend the upper edge of the legend, on a canvas
 * @param note the upper edge of the note at the foot of a pane, or 0 where there is no room for one
 */
record Stand(Levels levels, double height, double legend, double note) {

    private static final double LEGEND_ZONE = 54;
    private static final double LEGEND_FROM_BOTTOM = 32;
    private static final double NOTE_FROM_BOTTOM = 72;
    private static final double LOW_NOTE_FROM_BOTTOM = 44;

    static Stand of(Scene scene, Levels.Heights heights, double entrance) {
        return switch (scene.sheet()) {
            case CANVAS -> canvas(scene.frame().height(), Levels.canvas(heights, scene.style()), heights);
            case PANE -> pane(scene.frame().height(), Levels.pane(heights, entrance));
            case REPORT -> report(Levels.report(heights, scene.style()), heights);
        };
    }

    /**
     * In the middle above the legend if there is room; else in the middle of the canvas with the legend beside the cards; else
     * the canvas grows.
     */
    private static Stand canvas(double frame, Levels levels, Levels.Heights heights) {
        double top = levels.top(true);
        double height = levels.bottom() - top;
        double legend = frame - LEGEND_FROM_BOTTOM;
        if (height <= frame - LEGEND_ZONE - 48) {
            return new Stand(levels.down((frame - LEGEND_ZONE - height) / 2 - top), frame, legend, 0);
        }
        Levels centred = levels.down((frame - height) / 2 + 1 - top);
        boolean beside = centred.ends() + heights.ends() + heights.tail() <= legend - 8;
        if (heights.both() && height <= frame - 40 && beside) {
            return new Stand(centred, frame, legend, 0);
        }
        double below = 36 + height + 22;
        return new Stand(levels.down(36 - top), below + LEGEND_FROM_BOTTOM, below, 0);
    }

    /** A low pane has its note at its very foot, the lowest none. */
    private static Stand pane(double frame, Levels levels) {
        double top = levels.top(false);
        double height = levels.bottom() - top;
        double usual = frame - NOTE_FROM_BOTTOM;
        double note = height <= usual - 16 ? usual : frame - LOW_NOTE_FROM_BOTTOM;
        if (height <= note - 16) {
            return new Stand(levels.down(8 + (note - 8 - height) / 2 - top), frame, 0, note);
        }
        double least = Math.max(frame, height + 17);
        return new Stand(levels.down(9 - top), least, 0, 0);
    }

    private static Stand report(Levels levels, Levels.Heights heights) {
        double foot = heights.both() ? Math.max(levels.bottom(), 0) : levels.bottom();
        return new Stand(levels, foot + 9.5, 0, 0);
    }
}
