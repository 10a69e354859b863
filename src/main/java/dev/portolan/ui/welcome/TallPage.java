// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column as high as what shows it, or as its parts need at its present width. A {@code ScrollPane} asks for that need
 * without naming a width, and texts that wrap would then answer as if they did not.
 */
final class TallPage extends VBox {

    TallPage(String styleClass, Node... parts) {
        super(parts);
        getStyleClass().add(styleClass);
        widthProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
}
