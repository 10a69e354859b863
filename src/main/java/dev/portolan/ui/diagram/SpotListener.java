// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Spot;

/** Hears what a person does on a canvas. */
interface SpotListener {

    /** The pointer is over the end of that path; the path is empty over nothing. */
    void hovered(String path);

    /** The person chose that spot, by a click or by Enter. */
    void chosen(Spot spot);

    /** The person let go, by Esc. Returns whether there was something to let go. */
    boolean letGo();
}
