// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What shared controls do where there is little room. */
@ExtendWith(Toolkit.class)
class NarrowPlacesTest {

    @Test
    void typesAreWholeBesideLongTexts() {
        TypeBadge badge = Toolkit.onFxThread(() -> new TypeBadge("CNAME"));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(new HBox(new Label("x".repeat(80)), badge))), 120, 60);

        assertThat(((Text) badge.lookup(".text")).getText()).isEqualTo("CNAME");
    }

    @Test
    void shortTypesAreAsWideAsTheyAreHigh() {
        TypeBadge badge = Toolkit.onFxThread(() -> new TypeBadge("A"));
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(new HBox(badge))), 120, 60);

        assertThat(badge.getWidth()).isGreaterThanOrEqualTo(2 * badge.getFont().getSize());
    }

    @Test
    void whatIsCutEndsWithTheSignThatNamesAreCutWith() {
        Label label = Toolkit.onFxThread(() -> new Label("x".repeat(80)));
        ComboBox<String> box = Toolkit.onFxThread(() -> {
            ComboBox<String> narrow = new ComboBox<>();
            narrow.setMaxWidth(100);
            narrow.getItems().add("x".repeat(80));
            narrow.setValue(narrow.getItems().getFirst());
            return narrow;
        });
        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(new VBox(label, box))), 120, 100);

        assertThat(cut(label.lookup(".text"))).endsWith("x…");
        assertThat(cut(box.lookup(".combo-box > .list-cell > .text"))).endsWith("x…");
    }

    private static String cut(Node text) {
        return ((Text) text).getText();
    }

    @Test
    void emptyPaneKeepsItsWordsInALowPlace() {
        EmptyPane pane = Toolkit.onFxThread(() -> new EmptyPane(new SimpleStringProperty("")));
        Toolkit.onFxThread(() -> {
            pane.show(new Emptiness("time-api has no endpoints", "", "It is an alias.", List.of()));
            return true;
        });
        StackPane place = Toolkit.onFxThread(() -> new StackPane(pane));

        Toolkit.show(place, 600, 300);
        assertThat(pane.lookup(".empty-drawing").isVisible()).isTrue();

        Toolkit.show(Toolkit.onFxThread(() -> new StackPane(pane)), 600, 100);
        assertThat(pane.lookup(".empty-drawing").isVisible()).isFalse();
        assertThat(pane.lookupAll(".label")).hasSizeGreaterThan(1).allSatisfy(label -> isAbove(label, 100));
    }

    private static void isAbove(Node node, double height) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(height);
    }
}
