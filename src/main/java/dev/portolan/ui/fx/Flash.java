// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableView;

/** Shows marks on the rows of a table, and ends them a moment later. */
public final class Flash {

    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final String STILL = "still";

    private final PauseTransition moment = new PauseTransition();
    private final TableView<?> table;

    /**
     * A flash on that table.
     *
     * @param settle ends the marks
     */
    public Flash(TableView<?> table, Runnable settle) {
        this.table = table;
        table.getStyleClass().add("live-table");
        Sheets.addShared(table);
        moment.setOnFinished(_ -> settle.run());
    }

    /** Shows a mark on a row. */
    public static void show(Node row, Mark mark) {
        row.pseudoClassStateChanged(Styles.ADDED, mark == Mark.ADDED || mark == Mark.CHANGED);
        row.pseudoClassStateChanged(Styles.REMOVED, mark == Mark.REMOVED);
        row.pseudoClassStateChanged(GONE, mark.isGone());
    }

    /** Shows on a row that what it stands for became worse. */
    public static void showWorse(Node row) {
        row.pseudoClassStateChanged(Styles.ADDED, false);
        row.pseudoClassStateChanged(Styles.REMOVED, true);
    }

    /** Plays whenever there is something fresh, until the subscriptions are closed. */
    public void follow(ObservableValue<Boolean> fresh, Subscriptions subscriptions) {
        table.getStyleClass().remove(STILL);
        if (Motion.isReduced()) {
            table.getStyleClass().add(STILL);
        }
        subscriptions.follow(fresh, this::play);
        subscriptions.add(moment::stop);
    }

    /** Something that comes while it plays ends with the rest, or a pod that flaps would keep its table lit. */
    private void play(boolean fresh) {
        if (fresh) {
            moment.setDuration(Motion.flash());
            moment.playFromStart();
        }
    }
}
