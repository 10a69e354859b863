// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Buttons side by side of which exactly one is chosen.
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
    }

    private void add(T choice, String title) {
        ToggleButton button = Texts.uncut(new ToggleButton(title));
        button.setOnAction(_ -> choose(choice));
        buttons.put(choice, button);
        getChildren().add(button);
    }

    /** A chosen button stays chosen when it is pressed again. */
    private void choose(T choice) {
        chosen.accept(choice);
        show();
    }

    /** Shows that as chosen. */
    public void select(T choice) {
        selected = choice;
        show();
    }

    /** Only these can be chosen. */
    public void offer(Set<T> possible) {
        buttons.forEach((choice, button) -> button.setDisable(!possible.contains(choice)));
    }

    private void show() {
        buttons.forEach((choice, button) -> button.setSelected(choice.equals(selected)));
    }
}
