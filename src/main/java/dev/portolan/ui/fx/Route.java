// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.stream.Stream;
import javafx.scene.Node;

/** How a client gets from a name to a pod. Each has a hue, the same everywhere. */
public enum Route {
    /** Through a cluster IP. Lane A. */
    VIA("via"),
    /** Straight to a pod. Lane B. */
    DIRECT("direct"),
    /** By an alias to somewhere else. */
    ALIAS("alias");

    private static final StyleChoice HUES =
            new StyleChoice(Stream.of(values()).map(Route::styleClass).toArray(String[]::new));

    private final String styleClass;

    Route(String styleClass) {
        this.styleClass = styleClass;
    }

    /** Gives the node this hue, and no other. */
    public void colour(Node node) {
        HUES.show(node, styleClass);
    }

    /** The style class that carries the hue. */
    public String styleClass() {
        return styleClass;
    }
}
