// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.NeededRole;
import dev.portolan.cluster.SourceDescription;
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
     * @param source what the cluster is called
     * @param text the API's own text
     * @param hide leaves the namespace out of the tree
     */
    RefusedPage(SourceDescription source, String namespace, String text, Runnable hide) {
        getStyleClass().add("refused-page");
        NeededRole role = new NeededRole(namespace);
        VBox body = Rows.column(
                "refused-body",
                section(Messages.text("shell.refused.title"), Styles.TITLE),
                Texts.wrapped(Messages.text("shell.refused.meaning", namespace)),
                Texts.wrapped(text, Styles.QUOTE),
                ask(role),
                yaml(role),
                Rows.row(
                        "page-buttons",
                        Buttons.primary(copy(role), Icons.COPY, () -> CopyButton.copy(role.manifest())),
                        Buttons.plain(Messages.text("shell.refused.hide"), hide)),
                section(Messages.text("shell.refused.check"), Styles.STRONG),
                new CodeLine(role.check().on(source)),
                Texts.wrapped(Messages.text("shell.refused.again"), Styles.MUTED));
        getChildren().addAll(title(namespace), body);
    }

    /** Whom to ask for what. */
    static Label ask(NeededRole role) {
        String kind =
                role.isClusterWide() ? Messages.text("shell.refused.ask.cluster") : Messages.text("shell.refused.ask");
        return section(kind, Styles.STRONG);
    }

    /** The words of the button that copies it. */
    static String copy(NeededRole role) {
        return role.isClusterWide() ? Messages.text("shell.refused.copy.cluster") : Messages.text("shell.refused.copy");
    }

    /** The Role as a block as wide as the page. */
    static Label yaml(NeededRole role) {
        Label block = Texts.of(role.manifest(), Styles.QUOTE, "role");
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
