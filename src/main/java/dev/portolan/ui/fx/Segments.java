// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
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

    private final Map<T, Segment> buttons = new LinkedHashMap<>();
    private final String name;
    private final Consumer<T> chosen;
    private @Nullable T selected;

    /**
     * Buttons.
     *
     * @param name what is chosen, spoken with each button
     * @param choices in their order, at least one
     * @param title what a button says
     * @param chosen told what a person chooses
     */
    public Segments(String name, List<T> choices, Function<T, String> title, Consumer<T> chosen) {
        this.name = name;
        this.chosen = chosen;
        getStyleClass().add(Styles.SEGMENTS);
        choices.forEach(choice -> add(choice, title.apply(choice)));
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private void add(T choice, String title) {
        Segment button = new Segment();
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setOnAction(_ -> choose(choice, button));
        buttons.put(choice, button);
        getChildren().add(button);
        entitle(choice, title);
    }

    /** Gives a button another text. */
    public void entitle(T choice, String title) {
        Segment button = Objects.requireNonNull(buttons.get(choice));
        button.setText(title);
        // Assistive technology passes over what only holds others, so a name of the group itself would never be spoken.
        button.setAccessibleText(Messages.text("segments.spoken", name, title));
        button.setTooltip(button.isYielding() ? new Tooltip(title) : null);
    }

    /** Lets a button become as narrow as that where the width is short; its tooltip is whole. The others are never cut. */
    public void giveWay(T choice, double least) {
        Segment button = Objects.requireNonNull(buttons.get(choice));
        button.least = least;
        entitle(choice, button.getText());
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
        List<Segment> possible = possible();
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

    private List<Segment> possible() {
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
        List<Segment> possible = possible();
        Segment stop = possible.stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElse(possible.isEmpty() ? null : possible.getFirst());
        buttons.values().forEach(button -> button.setFocusTraversable(button.equals(stop)));
    }

    private static final class Segment extends ToggleButton {

        private double least = Double.MAX_VALUE;

        private boolean isYielding() {
            return least < Double.MAX_VALUE;
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(least, computePrefWidth(height));
        }
    }
}
