// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** A point on the canvas; x grows to the right, y downwards, in pixels at 100 %. */
public record Point(double x, double y) {

    /** The point that far to the right and down. */
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
