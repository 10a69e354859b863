// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Tone;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/** The palette's colours as paints, for what is not drawn by nodes. Follows the theme. */
final class Swatches extends Group {

    private final Map<Tone, Rectangle> swatches = new EnumMap<>(Tone.class);

    Swatches(Runnable changed) {
        setMouseTransparent(true);
        setManaged(false);
        for (Tone tone : Tone.values()) {
            Rectangle swatch = new Rectangle();
            swatch.getStyleClass().add("fill-" + tone.label());
            swatch.fillProperty().subscribe((_, _) -> changed.run());
            swatches.put(tone, swatch);
            getChildren().add(swatch);
        }
    }

    Paint of(Tone tone) {
        Rectangle swatch = swatches.get(tone);
        return swatch == null || swatch.getFill() == null ? Color.TRANSPARENT : swatch.getFill();
    }
}
