// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import atlantafx.base.controls.CustomTextField;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A field to filter by. Hands the text on once the person pauses for 120 ms; Escape and the cross clear it at once. Shows its
 * key while it is empty.
 */
public final class FilterField extends CustomTextField {

    private static final Duration PAUSE = Duration.millis(120);

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final StringProperty filter;
    private final Label key = new Label();
    private final Button clear = new Button();

    /**
     * A field.
     *
     * @param icon at its left end
     * @param prompt says what is filtered; also the name for screen readers
     * @param keyName the key that leads here as it is shown, empty for none
     * @param filter gets the text after the pause; what is set there from elsewhere shows here
     */
    public FilterField(Icons icon, String prompt, String keyName, StringProperty filter) {
        this.filter = filter;
        getStyleClass().add("filter-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        Node left = icon.rowIcon();
        left.getStyleClass().add(Styles.MUTED);
        setLeft(left);
        key.setText(keyName);
        key.getStyleClass().add(Styles.KEY);
        clear.setGraphic(Icons.CLOSE.rowIcon());
        clear.getStyleClass().addAll(Styles.FLAT_BUTTON, Styles.ICON_ONLY, "clear-button");
        clear.setTooltip(new Tooltip(Messages.text("fx.filter.clear")));
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> clearFilter());
        pause.setOnFinished(_ -> filter.set(getText()));
        textProperty().subscribe(this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clearFilter();
                event.consume();
            }
        });
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(filter, this::told));
    }

    /** Empties the field and lets everything through. */
    public void clearFilter() {
        clear();
        pause.stop();
        filter.set("");
    }

    /** Hands the text on without waiting for a pause. */
    public void handOn() {
        pause.stop();
        filter.set(getText());
    }

    private void typed(String text) {
        setRight(text.isEmpty() ? (key.getText().isEmpty() ? null : key) : clear);
        if (!text.equals(filter.get())) {
            pause.playFromStart();
        }
    }

    private void told(String text) {
        if (!text.equals(getText()) && !isWaiting()) {
            setText(text);
        }
    }

    /** Whether the person still types. */
    private boolean isWaiting() {
        return pause.getStatus() == PauseTransition.Status.RUNNING;
    }
}
