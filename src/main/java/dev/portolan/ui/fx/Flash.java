// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;

/** Ends the marks of a table a moment after they came. */
public final class Flash {

    private final PauseTransition moment = new PauseTransition();

    /**
     * A flash.
     *
     * @param settle ends the marks
     */
    public Flash(Runnable settle) {
        moment.setOnFinished(_ -> settle.run());
    }

    /** Plays whenever there is something fresh, until the subscriptions are closed. */
    public void follow(ObservableValue<Boolean> fresh, Subscriptions subscriptions) {
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
