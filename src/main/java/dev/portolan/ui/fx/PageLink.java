// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** A link to a page outside of the window. Its words wrap, and the sign that says where it leads stands behind the last one. */
final class PageLink extends Hyperlink {

    PageLink(String words) {
        super(words, Icons.SPECIFICATION.captionIcon());
        setContentDisplay(ContentDisplay.RIGHT);
        setWrapText(true);
        setMinWidth(0);
    }

    /** The skin puts the sign beside all lines together. It keeps its width free in each, so that there is room in the last. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (lookup(".text") instanceof Text words) {
            double x = 0;
            double top = 0;
            double bottom = 0;
            for (PathElement part : words.caretShape(words.getText().length(), false)) {
                if (part instanceof MoveTo from) {
                    x = from.getX();
                    top = from.getY();
                } else if (part instanceof LineTo to) {
                    bottom = to.getY();
                }
            }
            Node sign = getGraphic();
            double middle = words.getLayoutY() + (top + bottom) / 2;
            Bounds bounds = sign.getLayoutBounds();
            // Not by its place in the layout, which would ask for another layout, in every frame.
            sign.setTranslateX(words.getLayoutX() + x + getGraphicTextGap() - bounds.getMinX() - sign.getLayoutX());
            sign.setTranslateY(middle - bounds.getCenterY() - sign.getLayoutY());
        }
    }
}
