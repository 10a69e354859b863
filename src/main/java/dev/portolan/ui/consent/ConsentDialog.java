// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import dev.portolan.cluster.Consent;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows a command line and asks whether it may be run. Escape says no; nothing says yes by itself. */
public final class ConsentDialog extends VBox {

    private final ConsentViewModel model;

    /** A dialog about that program. */
    public ConsentDialog(ConsentViewModel model, Consent.Program program) {
        this.model = model;
        getStyleClass().addAll("consent-dialog", "dialog");
        Sheets.add(this, "consent");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Messages.text("consent.title", program.context()));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = Texts.of(Messages.text("consent.title", program.context()), Styles.TITLE);
        title.setGraphic(Icons.PROGRAM.icon());
        VBox body = Rows.column(
                "consent-body",
                Texts.wrapped(Messages.text("consent.meaning")),
                command(program),
                Texts.wrapped(Messages.text("consent.rights"), Styles.MUTED));
        getChildren().addAll(Rows.row("dialog-head", title), body, foot());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static ScrollPane command(Consent.Program program) {
        Label line = Texts.wrapped(program.line(), Styles.QUOTE, "consent-command");
        line.setMaxWidth(Double.MAX_VALUE);
        ScrollPane scroll = Texts.styled(new ScrollPane(line), "consent-scroll");
        scroll.setFitToWidth(true);
        // As high as the line is once it is broken; a pane that scrolls asks for the height of one line.
        scroll.prefViewportHeightProperty().bind(line.heightProperty());
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private HBox foot() {
        return Rows.row(
                "consent-foot",
                Space.growing(),
                Buttons.plain(Messages.text("consent.no"), () -> model.answer(ConsentAnswer.NO)),
                Buttons.plain(Messages.text("consent.always"), () -> model.answer(ConsentAnswer.ALWAYS)),
                Buttons.primary(Messages.text("consent.run"), Icons.PROGRAM, () -> model.answer(ConsentAnswer.RUN)));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.answer(ConsentAnswer.NO);
            event.consume();
        }
    }
}
