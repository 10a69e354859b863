// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Problem;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A page that says why there is nothing to show, and what can be done. */
final class ProblemPage extends VBox {

    ProblemPage(String name, Problem problem, ShellActions actions) {
        getStyleClass().add("problem-page");
        getChildren().add(title(name));
        say(problem.happened());
        say(problem.meaning());
        say(problem.remedy());
        say(problem.quoted(), Styles.QUOTE);
        getChildren().add(buttons(actions));
    }

    private static Label title(String name) {
        Node icon = Icons.ERROR.icon();
        icon.getStyleClass().add(Styles.BAD);
        Label title = Texts.of(Messages.text("shell.failed.title", name), Styles.TITLE);
        title.setGraphic(icon);
        return title;
    }

    private static HBox buttons(ShellActions actions) {
        HBox buttons = new HBox(
                Buttons.primary(Messages.text("shell.failed.retry"), Icons.REFRESH, actions::refresh),
                Buttons.plain(Messages.text("shell.failed.choose"), actions::chooseSource));
        buttons.getStyleClass().add("page-buttons");
        return buttons;
    }

    private void say(String text, String... styleClasses) {
        if (!text.isEmpty()) {
            getChildren().add(Texts.wrapped(text, styleClasses));
        }
    }
}
