// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/** Where the focus moves to. */
public enum Direction {
    LEFT,
    RIGHT,
    UP,
    DOWN
}
