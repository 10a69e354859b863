// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.NeededRole;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.CodeLine;
import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Tile;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page of a namespace whose Services may not be read: the API's words, and the Role to ask for. */
final class RefusedPage extends VBox {

    /**
     * A page.
     *
     * @param text the API's own text
     * @param hide leaves the namespace out of the tree
     */
    RefusedPage(String namespace, String text, Runnable hide) {
        getStyleClass().add("refused-page");
        VBox body = Rows.column(
                "refused-body",
                section(Messages.text("shell.refused.title"), Styles.TITLE),
                Texts.wrapped(Messages.text("shell.refused.meaning", namespace)),
                Texts.wrapped(text, Styles.QUOTE),
                section(Messages.text("shell.refused.ask"), Styles.STRONG),
                yaml(namespace),
                Rows.row(
                        "page-buttons",
                        Buttons.primary(
                                Messages.text("shell.refused.copy"),
                                Icons.COPY,
                                () -> CopyButton.copy(role(namespace))),
                        Buttons.plain(Messages.text("shell.refused.hide"), hide)),
                section(Messages.text("shell.refused.check"), Styles.STRONG),
                new CodeLine(new NeededRole(namespace).check()),
                Texts.wrapped(Messages.text("shell.refused.again"), Styles.MUTED));
        getChildren().addAll(title(namespace), body);
    }

    /** The least that the reader needs in a namespace. */
    static String role(String namespace) {
        return new NeededRole(namespace).manifest();
    }

    /** The Role as a block as wide as the page. */
    static Label yaml(String namespace) {
        Label block = Texts.of(role(namespace), Styles.QUOTE, "role");
        block.setMaxWidth(Double.MAX_VALUE);
        return block;
    }

    private static HBox title(String namespace) {
        return Rows.row(
                "refused-head",
                new Tile(Icons.NO_ACCESS.icon()),
                Texts.of(namespace, Styles.HEADLINE),
                Texts.of(Messages.text("shell.refused.kind"), Styles.TYPE_LABEL),
                Texts.of(Messages.text("shell.refused.access"), Styles.MUTED));
    }

    static Label section(String text, String styleClass) {
        return Texts.of(text, styleClass, "refused-section");
    }
}
