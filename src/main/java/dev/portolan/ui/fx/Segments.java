// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Buttons side by side of which exactly one is chosen. For the keyboard they are one stop, where the chosen one stands; arrows, Home
 * and End choose another, as among radio buttons.
 *
 * @param <T> what can be chosen
 */
public final class Segments<T> extends HBox {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;
    private @Nullable T selected;

    /**
     * Buttons.
     *
     * @param choices in their order, at least one
     * @param title what a button says
     * @param chosen told what a person chooses
     */
    public Segments(List<T> choices, Function<T, String> title, Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add(Styles.SEGMENTS);
        choices.forEach(choice -> add(choice, title.apply(choice)));
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        Texts.uncut(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private void add(T choice, String title) {
        ToggleButton button = Texts.uncut(new ToggleButton(title));
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setOnAction(_ -> choose(choice, button));
        buttons.put(choice, button);
        getChildren().add(button);
    }

    /** A chosen button stays chosen when it is pressed again. */
    private void choose(T choice, ToggleButton button) {
        chosen.accept(choice);
        show();
        if (button.isFocusTraversable()) {
            button.requestFocus();
        }
    }

    /** At the ends arrows do nothing. */
    private void pressed(KeyEvent event) {
        List<ToggleButton> possible = possible();
        if (!(event.getTarget() instanceof ToggleButton from)
                || event.isShortcutDown()
                || event.isAltDown()
                || event.isShiftDown()) {
            return;
        }
        int last = possible.size() - 1;
        int now = possible.indexOf(from);
        int next = switch (event.getCode()) {
            case LEFT, UP -> Math.max(0, now - 1);
            case RIGHT, DOWN -> Math.min(last, now + 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (next < 0 || last < 0) {
            return;
        }
        event.consume();
        if (next != now) {
            possible.get(next).fire();
        }
    }

    private List<ToggleButton> possible() {
        return buttons.values().stream().filter(button -> !button.isDisabled()).toList();
    }

    /** Shows that as chosen. */
    public void select(T choice) {
        selected = choice;
        show();
    }

    /** Only these can be chosen. */
    public void offer(Set<T> possible) {
        buttons.forEach((choice, button) -> button.setDisable(!possible.contains(choice)));
        show();
    }

    private void show() {
        buttons.forEach((choice, button) -> button.setSelected(choice.equals(selected)));
        List<ToggleButton> possible = possible();
        ToggleButton stop = possible.stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElse(possible.isEmpty() ? null : possible.getFirst());
        buttons.values().forEach(button -> button.setFocusTraversable(button.equals(stop)));
    }
}
