// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Comparison;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Moment;
import dev.portolan.route.Routes;

/**
 * A diagram that was drawn.
 *
 * @param all the routes that could be shown
 * @param shown those that are
 * @param diagram the drawing
 * @param table the table that goes with it while nothing is pinned
 * @param moment the moment to which ages were counted
 */
record DiagramPicture(Routes all, Routes shown, Diagram diagram, Comparison table, Moment moment) {

    /** The table that goes with that emphasis. Only one of routes speaks of the pinned path, and it is small. */
    Comparison comparison(Emphasis emphasis) {
        boolean speaks = table.form() == Comparison.Form.ROUTES && emphasis.isPinned();
        return speaks ? Comparison.of(shown, emphasis, moment) : table;
    }

    /** Whether that path still leads somewhere. */
    boolean holds(String path) {
        return diagram.end(path).isPresent();
    }
}
