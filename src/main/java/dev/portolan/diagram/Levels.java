// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/**
 * Where things stand from top to bottom.
 *
 * @param through the upper edge of lane A's card
 * @param direct the upper edge of lane B's card
 * @param ends the upper edge of the endpoint column
 * @param client the middle of the client
 * @param bottom the lower end of all that
 */
record Levels(double through, double direct, double ends, double client, double bottom) {

    private static final double HEADING = 30;
    private static final double REPORT_HEADING = 24.5;

    /**
     * The heights of what is to be placed; zero for what is not there.
     *
     * @param through of lane A's card with what hangs below it
     * @param direct of lane B's card
     * @param ends of the endpoint column
     * @param tail of what hangs below it
     * @param note of what hangs below the only card
     */
    record Heights(double through, double direct, double ends, double tail, double note) {

        boolean both() {
            return through > 0 && direct > 0;
        }

        double card() {
            return Math.max(through, direct);
        }
    }

    /** Measured from the heading of the first lane; not yet moved into the frame. */
    static Levels canvas(Heights heights, Style style) {
        return heights.both() ? canvasBoth(heights, style) : canvasAlone(heights, style);
    }

    private static Levels canvasBoth(Heights heights, Style style) {
        double direct = HEADING + heights.through() + 94;
        double bottom = direct + heights.direct();
        double ends = bottom / 2 - 38 - heights.ends() / 2;
        double client = between(HEADING, direct, style) + 34;
        return new Levels(
                HEADING,
                direct,
                ends,
                client,
                Math.max(bottom + heights.note(), ends + heights.ends() + heights.tail()));
    }

    private static Levels canvasAlone(Heights heights, Style style) {
        boolean through = heights.through() > 0;
        double middle = through ? HEADING + style.through().first() : HEADING + heights.direct() / 2 - 18;
        double ends = middle - heights.ends() / 2;
        double client = HEADING + style.direct().entrance() + (through ? 34 : 42);
        double bottom = HEADING + heights.card() + heights.note();
        return new Levels(HEADING, HEADING, ends, client, Math.max(bottom, ends + heights.ends() + heights.tail()));
    }

    private static double between(double through, double direct, Style style) {
        return (through + style.through().entrance() + direct + style.direct().entrance()) / 2;
    }

    /** Everything on one line; lane B hangs a little above the middle of its endpoints. The line enters the card straight. */
    static Levels pane(Heights heights, double entrance) {
        double middle = heights.ends() / 2;
        double top = middle - heights.card() / 2 - (heights.direct() > 0 ? 12 : 0);
        double client = top + entrance;
        double bottom = Math.max(heights.ends() + heights.tail(), top + heights.card() + heights.note());
        return new Levels(top, top, 0, client, Math.max(bottom, client + 28));
    }

    static Levels report(Heights heights, Style style) {
        return heights.both() ? reportBoth(heights, style) : reportAlone(heights);
    }

    private static Levels reportBoth(Heights heights, Style style) {
        double direct = REPORT_HEADING + heights.through() + 46;
        double bottom = direct + heights.direct();
        double ends = bottom / 2 - 9.75 - heights.ends() / 2;
        double client = between(REPORT_HEADING, direct, style) + 25.5;
        Levels levels = new Levels(
                REPORT_HEADING, direct, ends, client, Math.max(bottom - 6, ends + heights.ends() + heights.tail()));
        return levels.down(Math.max(6, 10.5 - ends));
    }

    private static Levels reportAlone(Heights heights) {
        boolean through = heights.through() > 0;
        double margin = through ? 10.5 : 8.5;
        double lift = through ? 0 : 1;
        double middle = Math.max(margin + heights.ends() / 2 + lift, 6.5 + heights.card() / 2);
        middle = Math.max(middle, 34.5);
        double ends = middle - lift - heights.ends() / 2;
        double top = middle - heights.card() / 2;
        double bottom = Math.max(ends + heights.ends() + heights.tail(), top + heights.card() + heights.note());
        return new Levels(top, top, ends, middle, Math.max(bottom, middle + 26));
    }

    /** The upper end of everything, the client included. */
    double top(boolean headed) {
        double first = Math.min(through, direct) - (headed ? HEADING : 0);
        return Math.min(Math.min(first, ends), client - 34);
    }

    Levels down(double by) {
        return new Levels(through + by, direct + by, ends + by, client + by, bottom + by);
    }
}
