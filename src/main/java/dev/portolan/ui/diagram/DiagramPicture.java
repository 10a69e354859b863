// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Comparison;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.DiagramOptions;
import dev.portolan.diagram.Emphasis;
import dev.portolan.diagram.Frame;
import dev.portolan.route.Routes;

/**
 * A diagram that was drawn.
 *
 * @param all the routes that could be shown
 * @param shown those that are
 * @param diagram the drawing
 * @param table the table that goes with it while nothing is pinned
 * @param options how it was drawn
 */
record DiagramPicture(Routes all, Routes shown, Diagram diagram, Comparison table, DiagramOptions options) {

    /** The table that goes with that emphasis. Only one of routes speaks of the pinned path, and it is small. */
    Comparison comparison(Emphasis emphasis) {
        boolean speaks = table.form() == Comparison.Form.ROUTES && emphasis.isPinned();
        return speaks ? Comparison.of(shown, emphasis, options.moment()) : table;
    }

    /** Whether that path still leads somewhere. */
    boolean holds(String path) {
        return diagram.end(path).isPresent();
    }

    /** Whether it was drawn for that place, and not for one that there was before. */
    boolean isFor(Frame place) {
        return options.frame().equals(place);
    }
}
