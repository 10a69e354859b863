// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.diagram;

import dev.portolan.diagram.Tip;
import dev.portolan.diagram.Tone;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** What a tooltip of the diagram looks like: state and since when, the reason, what it means for DNS. */
final class TipBox extends VBox {

    TipBox(Tip tip) {
        getStyleClass().add("diagram-tip");
        HBox title = new HBox(line(tip.title()));
        title.getStyleClass().add("tip-title");
        if (tip.tone() != Tone.NONE) {
            title.getChildren().addFirst(sign(tip.tone()));
        }
        getChildren().add(title);
        if (!tip.reason().isEmpty()) {
            getChildren().add(line(tip.reason()));
        }
        if (!tip.meaning().isEmpty()) {
            getChildren().add(Texts.styled(line(tip.meaning()), Styles.MUTED, "tip-meaning"));
        }
    }

    private static Label line(String text) {
        return Texts.wrapped(text);
    }

    private static Node sign(Tone tone) {
        if (tone == Tone.WARNING) {
            return Texts.styled(Icons.WARNING.rowIcon(), Styles.WARN);
        }
        Circle dot = new Circle(4);
        dot.getStyleClass().add("fill-" + tone.label());
        return dot;
    }
}
