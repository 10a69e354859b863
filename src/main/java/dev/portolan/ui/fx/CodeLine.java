// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A command to copy: a prompt, the command, and a button. */
public final class CodeLine extends HBox {

    private final Label command = new Label();
    private final Tooltip whole = new Tooltip();

    /** A line with that command. */
    public CodeLine(String text) {
        getStyleClass().add("code-line");
        setAlignment(Pos.CENTER_LEFT);
        Label prompt = new Label("$");
        prompt.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        prompt.setMinWidth(USE_PREF_SIZE);
        command.getStyleClass().add(Styles.MONO);
        command.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        command.setMaxWidth(Double.MAX_VALUE);
        command.setTooltip(whole);
        HBox.setHgrow(command, Priority.ALWAYS);
        getChildren().addAll(prompt, command, new CopyButton(Messages.text("fx.command.copy"), command::getText));
        show(text);
    }

    /** Shows that command from now on. */
    public void show(String text) {
        command.setText(text);
        whole.setText(text);
    }
}
