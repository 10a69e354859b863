// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.testing.Toolkit;
import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class ChangeLineBoxTest {

    private ChangeLineBox box;

    @BeforeEach
    void show() {
        box = Toolkit.onFxThread(() -> new ChangeLineBox(new SimpleDoubleProperty(200)));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(box)), 800, 40);
        Toolkit.onFxThread(() -> {
            box.show(new ChangeLine(
                    "~",
                    "SRV",
                    NameParts.whole("4 records of quiz-0 and quiz-1"),
                    NameParts.whole("weight 33 became 50"),
                    true));
            box.getParent().applyCss();
            box.getParent().layout();
            return true;
        });
    }

    @Test
    void numbersAreSetAsDataIs() {
        assertThat(became())
                .extracting(label -> label.getText() + " in " + label.getFont().getFamily())
                .containsExactly(
                        "weight  in Inter", "33 in JetBrains Mono", " became  in Inter", "50 in JetBrains Mono");
    }

    @Test
    void lineOfOneRecordHasNoWordsBehindItsData() {
        Toolkit.onFxThread(() -> {
            box.show(new ChangeLine(
                    "+", "A", NameParts.whole("quote.kiada.svc"), NameParts.whole("10.96.161.97"), false));
            return true;
        });

        assertThat(became()).isEmpty();
    }

    @Test
    void wordsStandOnTheLineOfTheRecords() {
        Label which = box.getChildren().stream()
                .filter(node -> node instanceof Label label && label.getText().startsWith("4 records"))
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(middle(became().getFirst())).isCloseTo(middle(which), within(2.0));
    }

    private List<Label> became() {
        return box.getChildren().getLast().lookupAll(".label").stream()
                .map(Label.class::cast)
                .toList();
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }
}
