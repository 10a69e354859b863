// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** A rectangle on the canvas, in pixels at 100 %. */
public record Rect(double x, double y, double width, double height) {

    /** The right edge. */
    public double right() {
        return x + width;
    }

    /** The lower edge. */
    public double bottom() {
        return y + height;
    }

    /** The middle of the height. */
    public double centreY() {
        return y + height / 2;
    }

    /** The middle of the width. */
    public double centreX() {
        return x + width / 2;
    }

    /** Whether the inside of the two meets. */
    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether the other lies within. */
    public boolean contains(Rect other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }
}
