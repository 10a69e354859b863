// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.Problem;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.ProblemWords;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A page that says why there is nothing to show, and what can be done. */
final class ProblemPage extends VBox {

    ProblemPage(String title, Problem problem, ShellActions actions) {
        getStyleClass().add("problem-page");
        getChildren().addAll(title(title), new ProblemWords(problem), buttons(actions));
    }

    private static Label title(String text) {
        Label title = Texts.of(text, Styles.TITLE);
        title.setGraphic(Texts.styled(Icons.ERROR.icon(), Styles.BAD));
        return title;
    }

    private static HBox buttons(ShellActions actions) {
        return Rows.row(
                "page-buttons",
                Buttons.primary(Messages.text("shell.failed.retry"), Icons.REFRESH, actions::refresh),
                Buttons.plain(Messages.text("shell.failed.choose"), actions::chooseSource));
    }
}
