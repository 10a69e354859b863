// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.testing.Toolkit;
import dev.portolan.zone.Derivation.Step;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class StepListTest {

    @Test
    void linkIsItsWordsAndTheSignThatItLeadsOutside() {
        StepList steps = Toolkit.onFxThread(() -> new StepList(_ -> {}));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(steps)), 600, 300);
        Toolkit.onFxThread(() -> {
            steps.show(List.of(new Step("It is so.", "RFC 1035, section 3")));
            steps.applyCss();
            steps.layout();
            return true;
        });

        Hyperlink link = (Hyperlink) steps.lookup(".step-link");
        double words = right(link.lookup(".text"));
        Node sign = link.getGraphic();
        double gap = sign.localToScene(sign.getLayoutBounds()).getMinX() - words;
        assertThat(gap).isBetween(0.0, 12.0);
        assertThat(right(link)).isCloseTo(right(sign), within(12.0));
    }

    @Test
    void signStandsBehindTheLastWordOfALinkThatWraps() {
        StepList steps = Toolkit.onFxThread(() -> new StepList(_ -> {}));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(steps)), 170, 300);
        Toolkit.onFxThread(() -> {
            steps.show(List.of(new Step("It is so.", "RFC 1035, the section 3")));
            steps.applyCss();
            steps.layout();
            return true;
        });

        Hyperlink link = (Hyperlink) steps.lookup(".step-link");
        Node words = link.lookup(".text");
        Node sign = link.getGraphic();
        double lines = words.getLayoutBounds().getHeight();
        assertThat(lines).isGreaterThan(24);
        assertThat(sign.getBoundsInParent().getMinX()).isBetween(20.0, 80.0);
        assertThat(sign.getBoundsInParent().getCenterY())
                .isCloseTo(words.getBoundsInParent().getMaxY() - lines / 4, within(3.0));
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }
}
