// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Mouse;
import dev.portolan.testing.Toolkit;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class FocusRingsTest {

    @Test
    void ringIsThereForTheKeyboardAndNotAfterAClick() {
        Segments<String> segments =
                Toolkit.onFxThread(() -> new Segments<>("Group by", List.of("Node", "Zone"), text -> text, _ -> {}));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(segments)), 300, 100);
        Toolkit.onFxThread(() -> {
            FocusRings.install(scene);
            return true;
        });
        ToggleButton first = (ToggleButton) segments.lookup(".toggle-button");

        Toolkit.onFxThread(() -> {
            first.requestFocus();
            return true;
        });
        int plain = grounds(first);
        Toolkit.press(first, "Left");
        assertThat(grounds(first)).isGreaterThan(plain);
        click(first);
        assertThat(grounds(first)).isEqualTo(plain);

        Toolkit.press(first, "Ctrl");
        assertThat(grounds(first)).isEqualTo(plain);
        Toolkit.press(first, "Left");
        assertThat(first.isFocused()).isTrue();
        assertThat(grounds(first)).isGreaterThan(plain);

        click(first);
        assertThat(first.isFocused()).isTrue();
        assertThat(grounds(first)).isEqualTo(plain);
    }

    @Test
    void boxOfAChoiceHasARing() {
        CheckBox choice = Toolkit.onFxThread(() -> new CheckBox("Ask outside"));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(choice)), 300, 100);
        Toolkit.onFxThread(() -> {
            FocusRings.install(scene);
            choice.requestFocus();
            return true;
        });
        Region box = (Region) choice.lookup(".box");
        Border plain = box.getBorder();

        Toolkit.press(choice, "Tab");
        Toolkit.onFxThread(() -> {
            choice.requestFocus();
            scene.getRoot().applyCss();
            return true;
        });

        assertThat(box.getBorder()).isNotEqualTo(plain);
    }

    @Test
    void keyboardStandsOnTheFirstRowOfAListThatItComesTo() {
        ListView<String> list = Toolkit.onFxThread(() -> new ListView<>(FXCollections.observableArrayList("a", "b")));
        Button before = Toolkit.onFxThread(() -> new Button("Save"));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new VBox(before, list)), 300, 100);
        Toolkit.onFxThread(() -> {
            FocusRings.install(scene);
            FirstRow.offer(list);
            list.requestFocus();
            before.requestFocus();
            return true;
        });
        assertThat(list.getSelectionModel().getSelectedItem()).isNull();

        Toolkit.press(before, "Tab");
        Toolkit.onFxThread(() -> {
            list.requestFocus();
            return true;
        });

        assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo("a");
    }

    @Test
    void keyboardStandsOnTheFirstRowOfATableWithoutChoosingIt() {
        TableView<String> table =
                Toolkit.onFxThread(() -> new TableView<>(FXCollections.observableArrayList("a", "b")));
        TableColumn<String, String> column = new TableColumn<>("Letter");
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        Button before = Toolkit.onFxThread(() -> new Button("Save"));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new VBox(before, table)), 300, 200);
        Toolkit.onFxThread(() -> {
            FocusRings.install(scene);
            FirstRow.offer(table);
            table.getColumns().add(column);
            table.getSelectionModel().select(0);
            table.getSelectionModel().clearSelection();
            before.requestFocus();
            return true;
        });
        int plain = groundsOfTheFirstRow(table);

        Toolkit.press(before, "Tab");
        Toolkit.onFxThread(() -> {
            table.requestFocus();
            return true;
        });

        assertThat(table.getSelectionModel().isEmpty()).isTrue();
        assertThat(groundsOfTheFirstRow(table)).isGreaterThan(plain);
    }

    private static int groundsOfTheFirstRow(TableView<?> table) {
        return Toolkit.onFxThread(() -> {
            table.getScene().getRoot().applyCss();
            table.getScene().getRoot().layout();
            return ((Region) table.lookup(".table-row-cell:filled"))
                    .getBackground()
                    .getFills()
                    .size();
        });
    }

    private static void click(ToggleButton button) {
        Toolkit.onFxThread(() -> {
            Event.fireEvent(button, Mouse.still(MouseEvent.MOUSE_PRESSED));
            button.requestFocus();
            return true;
        });
    }

    private static int grounds(ToggleButton button) {
        return Toolkit.onFxThread(() -> {
            button.getScene().getRoot().applyCss();
            return button.getBackground() == null
                    ? 0
                    : button.getBackground().getFills().size();
        });
    }
}
