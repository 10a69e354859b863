// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

/**
 * Where the window stands, in the coordinates of the desktop.
 *
 * @param x its left edge, not a number if it was never placed
 * @param y its top edge, not a number if it was never placed
 * @param width its width
 * @param height its height
 * @param maximized whether it fills the screen; the others then say where it goes back to
 */
public record Placement(double x, double y, double width, double height, boolean maximized) {

    /** Wherever the desktop puts it, in the size of the drawings. */
    public static final Placement DEFAULT = new Placement(Double.NaN, Double.NaN, 1440, 900, false);

    /** Whether it was ever placed. */
    public boolean isPlaced() {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }
}
