// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

/** What the route pane asks of the window around it. */
@FunctionalInterface
public interface RouteWindow {

    /** Goes to the Diagram tab. */
    void openDiagram();
}
