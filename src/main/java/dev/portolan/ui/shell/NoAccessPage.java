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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.VBox;

/** The page of a cluster of which no Service may be read: the API's words, another namespace to try, the Role to ask for. */
final class NoAccessPage extends VBox {

    private static final Pattern NAMESPACE = Pattern.compile("in the namespace \"([^\"]+)\"");

    /**
     * A page.
     *
     * @param name what the cluster is called
     * @param text the API's own text
     */
    NoAccessPage(String name, String text, ShellActions actions) {
        getStyleClass().add("refused-page");
        String namespace = namespace(text);
        String role = RefusedPage.role(namespace);
        VBox body = Rows.column(
                "refused-body",
                RefusedPage.section(Messages.text("shell.noAccess.title"), Styles.TITLE),
                Texts.wrapped(Messages.text("shell.noAccess.meaning")),
                Texts.wrapped(text, Styles.QUOTE),
                RefusedPage.section(Messages.text("shell.noAccess.other"), Styles.STRONG),
                NamespaceField.adding(actions),
                RefusedPage.section(Messages.text("shell.refused.ask"), Styles.STRONG),
                RefusedPage.yaml(namespace),
                Buttons.withIcon(Messages.text("shell.refused.copy"), Icons.COPY, () -> CopyButton.copy(role)),
                RefusedPage.section(Messages.text("shell.refused.check"), Styles.STRONG),
                new CodeLine(new NeededRole(namespace).check()),
                Texts.wrapped(Messages.text("shell.refused.again"), Styles.MUTED));
        getChildren()
                .addAll(
                        Rows.row(
                                "refused-head",
                                new Tile(Icons.NO_ACCESS.icon()),
                                Texts.of(name, Styles.HEADLINE),
                                Texts.of(Messages.text("shell.noAccess.kind"), Styles.TYPE_LABEL),
                                Texts.of(Messages.text("shell.refused.access"), Styles.MUTED)),
                        body);
    }

    /** The namespace that was tried last, as the API names it. */
    static String namespace(String text) {
        Matcher named = NAMESPACE.matcher(text);
        return named.find() ? named.group(1) : "default";
    }
}
