// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.AliasRoute;
import dev.portolan.route.Routes;

/** Draws routes as diagrams. Stateless but for the text measure; safe for any thread if that one is. */
public final class DiagramLayout {

    private final Pen pen;

    /** Draws with texts as wide as that. */
    public DiagramLayout(TextMeasure measure) {
        this.pen = new Pen(measure);
    }

    /** The diagram of these routes. A pane shows the lane of the Service that was asked about alone. */
    public Diagram draw(Routes routes, DiagramOptions options) {
        boolean pane = options.frame().sheet() == Sheet.PANE;
        Routes shown = pane ? routes.only(routes.own().lane()) : routes;
        return shown.alias()
                .map((AliasRoute alias) -> new AliasLayout(pen, shown, alias, options).draw())
                .orElseGet(() -> new RouteLayout(pen, shown, options).draw());
    }
}
