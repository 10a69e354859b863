// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import dev.portolan.cluster.Consent;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows what a program says by which a person signs in: where to go, and which code to enter there. */
public final class SayingDialog extends VBox {

    private final Label words = Texts.wrapped("", Styles.QUOTE, "consent-command");
    private final Button open = Buttons.primary(Messages.text("consent.says.open"), Icons.PAGE, this::openPage);
    private final Consumer<URI> browser;
    private Saying shown;

    /**
     * A dialog with what that one says.
     *
     * @param browser opens a page
     * @param hidden called when the person wants to see it no longer
     */
    public SayingDialog(Saying saying, Consumer<URI> browser, Runnable hidden) {
        this.browser = browser;
        shown = saying;
        String title = Messages.text("consent.title", saying.program().context());
        getStyleClass().addAll("consent-dialog", "dialog");
        Sheets.add(this, "consent");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = Texts.of(title, Styles.TITLE);
        heading.setGraphic(Icons.PROGRAM.icon());
        Label meaning = Texts.wrapped(Messages.text("consent.says.meaning"));
        Label line = Texts.of(saying.program().line(), Styles.MONO);
        line.setTooltip(new Tooltip(saying.program().line()));
        VBox body = Rows.column(
                "consent-body",
                meaning,
                line,
                quote(),
                Texts.wrapped(Messages.text("consent.says.until"), Styles.MUTED));
        HBox foot = Rows.row(
                "consent-foot", Space.growing(), Buttons.plain(Messages.text("consent.says.hide"), hidden), open);
        getChildren().addAll(Rows.row("dialog-head", heading), body, foot);
        show(saying);
    }

    /** Shows what the same program says now. */
    public void show(Saying saying) {
        shown = saying;
        words.setText(saying.text().strip());
        Presence.of(open, saying.page().isPresent());
        saying.page().ifPresent(page -> open.setTooltip(new Tooltip(page.toString())));
    }

    /** The program that says it. */
    public Consent.Program program() {
        return shown.program();
    }

    private void openPage() {
        shown.page().ifPresent(browser);
    }

    private HBox quote() {
        words.setMaxWidth(Double.MAX_VALUE);
        ScrollPane scroll = Texts.styled(new ScrollPane(words), "consent-scroll");
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(words.heightProperty());
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox row = Rows.row(
                "consent-quote",
                scroll,
                new CopyButton(
                        Messages.text("consent.says.copy"), () -> shown.text().strip()));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
