// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class WhyHeadTest {

    private final WhyHead head = Toolkit.onFxThread(WhyHead::new);

    @Test
    void whoIsNotServedGivesWayToTheCountAndThatToTheTitle() {
        assertThat(drawnIn(560))
                .containsExactly("Why quiz-2 has no records", "3 selected, 2 served: quiz-2 is not ready");
        assertThat(drawnIn(366)).containsExactly("Why quiz-2 has no records", "3 selected, 2 served");
        assertThat(drawnIn(250)).containsExactly("Why quiz-2 has no records");
    }

    private List<String> drawnIn(double width) {
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(head)), width, 60);
        return Toolkit.onFxThread(() -> {
            head.show("Why quiz-2 has no records", true);
            head.count("3 selected, 2 served: quiz-2 is not ready");
            head.applyCss();
            head.layout();
            return head.getChildren().stream()
                    .filter(Node::isVisible)
                    .filter(Label.class::isInstance)
                    .map(label -> ((Text) label.lookup(".text")).getText())
                    .toList();
        });
    }
}
