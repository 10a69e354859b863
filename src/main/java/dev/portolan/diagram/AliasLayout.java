// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

import dev.portolan.route.AliasRoute;
import dev.portolan.route.Routes;

/** Places an alias: on screens in two frames, inside and outside; on paper as three boxes. */
record AliasLayout(Pen pen, Routes routes, AliasRoute way, DiagramOptions options) {

    Diagram draw() {
        Sheet sheet = options.frame().sheet();
        Scene scene = new Scene(routes, options, Style.of(Sheet.PANE, routes, true));
        Sketch sketch = new Sketch();
        String text = Words.summary(sheet, routes);
        if (sheet == Sheet.REPORT) {
            new AliasStrip(pen, scene, way).draw(sketch);
            return sketch.finish(new Diagram.Summary(text, 1004, 112));
        }
        AliasMap map = new AliasMap(pen, scene, way);
        map.draw(sketch);
        return sketch.finish(new Diagram.Summary(text, map.width(), map.height()));
    }
}
