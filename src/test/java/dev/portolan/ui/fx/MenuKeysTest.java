// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.event.EventTarget;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Toolkit.class)
class MenuKeysTest {

    private ListView<String> list;
    private ContextMenu menu;

    @BeforeEach
    void show() {
        list = Toolkit.onFxThread(() -> new ListView<>(FXCollections.observableArrayList("a", "b")));
        menu = Toolkit.onFxThread(() -> new ContextMenu(new MenuItem("Copy")));
        Scene scene = Toolkit.show(Toolkit.onFxThread(() -> new StackPane(list)), 200, 200);
        Toolkit.onFxThread(() -> {
            MenuKeys.install(scene);
            list.getSelectionModel().select(1);
            list.requestFocus();
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift+F10", "Context Menu"})
    void menuOpensBelowTheSelectedRow(String keys) {
        Toolkit.onFxThread(() -> {
            list.setContextMenu(menu);
            return true;
        });

        Toolkit.press(list, keys);

        assertThat(menu.isShowing()).isTrue();
        double below = Toolkit.onFxThread(() -> list.localToScreen(0, 0).getY());
        assertThat(menu.getAnchorY()).isGreaterThan(below + 20);
        Toolkit.onFxThread(() -> {
            menu.hide();
            return true;
        });
    }

    @Test
    void partOfADrawingAsksForTheMenuOfTheWhole() {
        List<EventTarget> asked = new ArrayList<>();
        Group part = Toolkit.onFxThread(() -> new Group(new Rectangle(40, 40)));
        StackPane whole = Toolkit.onFxThread(() -> new StackPane(part));
        Scene scene = Toolkit.show(whole, 200, 200);
        Toolkit.onFxThread(() -> {
            MenuKeys.install(scene);
            whole.setOnContextMenuRequested(event -> asked.add(event.getTarget()));
            part.requestFocus();
            return true;
        });

        Toolkit.press(part, "Shift+F10");

        assertThat(asked).containsExactly(part);
    }

    @Test
    void controlThatShowsItsMenuItselfIsAsked() {
        List<EventTarget> asked = new ArrayList<>();
        Toolkit.onFxThread(() -> {
            list.setOnContextMenuRequested(event -> asked.add(event.getTarget()));
            return true;
        });

        Toolkit.press(list, "Shift+F10");

        assertThat(asked).containsExactly(list);
    }

    @Test
    void whatHasNoMenuIsLeftAlone() {
        Toolkit.press(list, "Shift+F10");

        assertThat(menu.isShowing()).isFalse();
    }
}
