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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.VBox;

/** The page of a cluster of which no Service may be read: the API's words, another namespace to try, the Role to ask for. */
final class NoAccessPage extends VBox {

    private static final Pattern NAMESPACE = Pattern.compile("in the namespace \"([^\"]+)\"");

    private static final String CLUSTER_WIDE = "at the cluster scope";

    /**
     * A page.
     *
     * @param source what the cluster is called
     * @param asked the namespace that was asked for where not all could be read; empty if that is not known
     * @param text the API's own text
     */
    NoAccessPage(SourceDescription source, String asked, String text, ShellActions actions) {
        getStyleClass().add("refused-page");
        NeededRole role = role(text, asked);
        VBox body = Rows.column(
                "refused-body",
                RefusedPage.section(Messages.text("shell.noAccess.title"), Styles.TITLE),
                Texts.wrapped(Messages.text("shell.noAccess.meaning")),
                Texts.wrapped(text, Styles.QUOTE),
                RefusedPage.section(Messages.text("shell.noAccess.other"), Styles.STRONG),
                NamespaceField.adding(actions),
                RefusedPage.ask(role),
                RefusedPage.yaml(role),
                Buttons.withIcon(RefusedPage.copy(role), Icons.COPY, () -> CopyButton.copy(role.manifest())),
                RefusedPage.section(Messages.text("shell.refused.check"), Styles.STRONG),
                new CodeLine(role.check().on(source)),
                Texts.wrapped(Messages.text("shell.refused.again"), Styles.MUTED));
        getChildren()
                .addAll(
                        Rows.row(
                                "refused-head",
                                new Tile(Icons.NO_ACCESS.icon()),
                                Texts.of(source.name(), Styles.HEADLINE),
                                Texts.of(Messages.text("shell.noAccess.kind"), Styles.TYPE_LABEL),
                                Texts.of(Messages.text("shell.refused.access"), Styles.MUTED)),
                        body);
    }

    /** What to ask for: in the namespace that the API names, else where was asked. */
    static NeededRole role(String text, String asked) {
        Matcher named = NAMESPACE.matcher(text);
        return new NeededRole(named.find() ? named.group(1) : text.contains(CLUSTER_WIDE) ? "" : asked);
    }
}
