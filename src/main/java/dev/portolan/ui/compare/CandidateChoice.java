// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.ui.fx.Subscriptions;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a source. Whoever goes along the list with arrows has not chosen yet: a context is connected to when it is
 * chosen with Enter or the mouse, and whatever else closes the list leaves what was chosen before.
 */
final class CandidateChoice extends ComboBox<Candidate> {

    private boolean choosing;

    CandidateChoice(ObservableList<Candidate> candidates, ObjectProperty<@Nullable Candidate> chosen, String name) {
        super(candidates);
        setPromptText(name);
        setAccessibleText(name);
        setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
        setMinWidth(0);
        setCellFactory(_ -> cell());
        setButtonCell(new ChosenCell());
        setOnShowing(_ -> choosing = false);
        setOnHidden(_ -> {
            if (choosing) {
                chosen.set(getValue());
            } else {
                setValue(chosen.get());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::opens);
        skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> made) {
                made.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::chooses);
            }
        });
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(chosen, this::setValue);
            subscriptions.onChange(candidates, () -> {
                if (!isShowing()) {
                    setValue(chosen.get());
                }
            });
        });
    }

    /** Shows what is chosen also where it is in the list no more. */
    private final class ChosenCell extends CandidateCell {

        ChosenCell() {
            // The skin takes the icon away from what is not in the list.
            graphicProperty().subscribe((_, now) -> {
                Candidate value = getValue();
                if (now == null && value != null) {
                    setGraphic(icon(value));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Candidate candidate, boolean empty) {
            Candidate value = getValue();
            super.updateItem(value, value == null);
        }
    }

    private CandidateCell cell() {
        CandidateCell cell = new CandidateCell();
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> choosing = true);
        return cell;
    }

    private void opens(KeyEvent event) {
        if (!isShowing() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            show();
            event.consume();
        }
    }

    private void chooses(KeyEvent event) {
        choosing = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    }
}
