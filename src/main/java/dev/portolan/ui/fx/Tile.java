// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A square ground for a glyph or an icon. */
public final class Tile extends StackPane {

    /** A ground under that. */
    public Tile(Node content) {
        super(content);
        getStyleClass().add(Styles.TILE);
    }
}
