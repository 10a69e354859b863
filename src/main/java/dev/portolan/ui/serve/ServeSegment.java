// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.Button;
import javafx.util.Subscription;

/** Says in the status bar whether a session's picture is served, and where; opens the dialog about it. */
public final class ServeSegment extends Button {

    private final Dot dot = new Dot(Dot.State.IDLE);
    private Subscription following = Subscription.EMPTY;

    /**
     * A segment that says nothing yet.
     *
     * @param open opens the dialog
     */
    public ServeSegment(Runnable open) {
        getStyleClass().addAll(Styles.SMALL, Styles.MUTED, "serve-segment");
        Texts.uncut(this);
        setOnAction(_ -> open.run());
        Buttons.named(this, Messages.text("serve.segment.tip"));
    }

    /** Speaks of that server from now on. */
    public void follow(ServeViewModel model) {
        following.unsubscribe();
        following = model.stateProperty().subscribe(this::show);
    }

    private void show(ServeState state) {
        boolean on = state instanceof ServeState.On;
        dot.show(on ? Dot.State.READY : Dot.State.IDLE);
        setGraphic(on ? dot : null);
        setText(
                state instanceof ServeState.On listening
                        ? Messages.text("serve.segment.on", listening.address())
                        : Messages.text("serve.segment.off"));
        setAccessibleText(getText());
    }
}
