// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** Parts of drawings. Colours and strokes come from their style classes. */
public final class Shapes {

    private Shapes() {}

    /** A path in the words of SVG. */
    public static Shape path(String content, String styleClass) {
        SVGPath path = styled(new SVGPath(), styleClass);
        path.setContent(content);
        return path;
    }

    /** A circle. */
    public static Shape circle(double x, double y, double radius, String styleClass) {
        return styled(new Circle(x, y, radius), styleClass);
    }

    /** Any shape. */
    public static <S extends Shape> S styled(S shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}
