// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class SegmentsTest {

    private final List<String> chosen = new ArrayList<>();
    private final Segments<String> segments = Toolkit.onFxThread(
            () -> new Segments<>("Show", List.of("both", "one", "other"), title -> title, this::choose));
    private final Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(segments)), 400, 100);

    private void choose(String choice) {
        chosen.add(choice);
        segments.select(choice);
    }

    @BeforeEach
    void chooseTheFirst() {
        Toolkit.onFxThread(() -> {
            segments.select("both");
            segments.getChildren().getFirst().requestFocus();
            return true;
        });
    }

    @Test
    void arrowsChooseTheNeighbour() {
        press("Right");
        press("Down");
        press("Left");
        press("Up");

        assertThat(chosen).containsExactly("one", "other", "one", "both");
        assertThat(focused()).isEqualTo("both");
    }

    @Test
    void homeAndEndChooseTheFirstAndTheLast() {
        press("End");
        press("Home");

        assertThat(chosen).containsExactly("other", "both");
    }

    @Test
    void endsAreEnds() {
        press("Left");

        assertThat(chosen).isEmpty();
        assertThat(focused()).isEqualTo("both");
    }

    @Test
    void whatCannotBeChosenIsPassedOver() {
        offer(Set.of("both", "other"));

        press("Right");

        assertThat(chosen).containsExactly("other");
        assertThat(focused()).isEqualTo("other");
    }

    @Test
    void tabStopsAtTheChosenOneAlone() {
        assertThat(stops()).containsExactly("both");

        press("Right");

        assertThat(stops()).containsExactly("one");
    }

    @Test
    void tabStopsAtWhatCanBeChosenWhereTheChosenOneCannot() {
        offer(Set.of("one", "other"));

        assertThat(stops()).containsExactly("one");
    }

    @Test
    void assistiveTechnologySeesRadioButtons() {
        assertThat(segments.getChildren())
                .extracting(Node::getAccessibleRole)
                .containsOnly(AccessibleRole.RADIO_BUTTON);
        assertThat(Toolkit.onFxThread(() -> segments.getChildren().stream()
                        .map(button -> button.queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                        .toList()))
                .containsExactly(true, false, false);
    }

    @Test
    void eachIsSpokenWithWhatIsChosen() {
        Toolkit.onFxThread(() -> {
            segments.entitle("other", "another");
            return true;
        });

        assertThat(segments.getChildren())
                .extracting(Node::getAccessibleText)
                .containsExactly("Show: both", "Show: one", "Show: another");
    }

    @Test
    void onlyWhatMayGiveWayIsCut() {
        Toolkit.onFxThread(() -> {
            segments.giveWay("other", 20);
            segments.entitle("other", "a name that is longer than the place that it has");
            return true;
        });
        scene.getRoot().resize(150, 100);
        Toolkit.onFxThread(() -> {
            scene.getRoot().layout();
            return true;
        });

        assertThat(segments.getChildren().stream().map(button -> ((Text) button.lookup(".text")).getText()))
                .startsWith("both", "one")
                .last(InstanceOfAssertFactories.STRING)
                .endsWith("…");
        assertThat(((ToggleButton) segments.getChildren().getLast())
                        .getTooltip()
                        .getText())
                .startsWith("a name");
        assertThat(((ToggleButton) segments.getChildren().getFirst()).getTooltip())
                .isNull();
    }

    private void offer(Set<String> possible) {
        Toolkit.onFxThread(() -> {
            segments.offer(possible);
            return true;
        });
    }

    private void press(String key) {
        Toolkit.press(scene.getFocusOwner(), key);
    }

    private List<String> stops() {
        return segments.getChildren().stream()
                .filter(Node::isFocusTraversable)
                .map(button -> ((ToggleButton) button).getText())
                .toList();
    }

    private String focused() {
        return ((ToggleButton) scene.getFocusOwner()).getText();
    }
}
