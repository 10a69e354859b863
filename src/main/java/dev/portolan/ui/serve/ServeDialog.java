// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.serve;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.CodeLine;
import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.ProblemWords;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Ticks;
import java.time.Duration;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The switch of a session's server, to be placed over the window. Enter starts and stops, Escape closes the dialog only. */
public final class ServeDialog extends VBox {

    private final ServeViewModel model;
    private final Runnable close;
    private final Dot dot = new Dot(Dot.State.IDLE);
    private final Label state = new Label();
    private final Label answered = Texts.of("", Styles.MUTED);
    private final TextField port = Texts.styled(new TextField(), "serve-port", Styles.MONO);
    private final Button run;
    private final CodeLine command = new CodeLine("");
    private final VBox trouble = Rows.column("serve-trouble");

    /**
     * A dialog about that server.
     *
     * @param close takes the dialog away
     */
    public ServeDialog(ServeViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("dialog", "serve-dialog");
        Sheets.add(this, "serve");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Messages.text("serve.title"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        port.textProperty().bindBidirectional(model.portProperty());
        port.setAccessibleText(Messages.text("serve.port.title"));
        run = Buttons.plain("", this::toggle);
        run.getStyleClass().add(Styles.PRIMARY_BUTTON);
        Button cross = Buttons.icon(Icons.CLOSE, Messages.text("serve.close"), close);
        // The keyboard goes to the port first; Escape does what the cross does.
        cross.setFocusTraversable(false);
        Label title = Texts.of(Messages.text("serve.title"), Styles.TITLE);
        getChildren().addAll(Rows.row("dialog-head", title, Space.growing(), cross), body());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.stateProperty(), this::show);
            subscriptions.follow(
                    model.answeredProperty(),
                    count -> answered.setText(Messages.text("serve.answered", count.longValue())));
            subscriptions.add(Ticks.every(Duration.ofSeconds(1), model::count));
        });
    }

    private VBox body() {
        return Rows.column(
                "serve-body",
                Texts.wrapped(Messages.text("serve.meaning"), Styles.MUTED),
                Rows.row(
                        "serve-row",
                        Texts.whole(Messages.text("serve.port.title")),
                        Texts.whole("127.0.0.1:", Styles.MONO),
                        port,
                        Space.growing(),
                        run),
                Rows.row("serve-row", dot, state, Space.growing(), answered),
                command,
                trouble);
    }

    private void show(ServeState now) {
        boolean on = now instanceof ServeState.On;
        dot.show(on ? Dot.State.READY : Dot.State.IDLE);
        state.setText(
                switch (now) {
                    case ServeState.On listening -> Messages.text("serve.state.on", listening.address());
                    case ServeState.Starting _ -> Messages.text("serve.state.starting");
                    case ServeState.Off _ -> Messages.text("serve.state.off");
                    case ServeState.Failed _ -> Messages.text("serve.state.failed");
                });
        run.setText(on ? Messages.text("serve.stop") : Messages.text("serve.start"));
        // Not disabled, as that would take the keyboard away from the dialog.
        port.setEditable(!on && !(now instanceof ServeState.Starting));
        answered.setVisible(on);
        Presence.of(command, on);
        if (now instanceof ServeState.On listening) {
            command.show(listening.command(model.example()));
        }
        trouble.getChildren().clear();
        if (now instanceof ServeState.Failed(var problem)) {
            trouble.getChildren().add(new ProblemWords(problem));
        }
        Presence.of(trouble, now instanceof ServeState.Failed);
    }

    private void toggle() {
        if (model.stateProperty().get() instanceof ServeState.On) {
            model.stop();
        } else {
            model.start();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            toggle();
            event.consume();
        }
    }
}
