// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Tile;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.layout.VBox;

/** The page of a cluster that is read in part: which namespaces are read and why no others, and what to read instead. */
final class NamespacesPage extends VBox {

    /**
     * A page.
     *
     * @param name what the cluster is called
     * @param read the namespaces that are read
     * @param why why not the others
     */
    NamespacesPage(String name, Set<String> read, String why, ShellActions actions) {
        getStyleClass().add("refused-page");
        VBox body = Rows.column(
                "refused-body",
                RefusedPage.section(Messages.text("shell.namespaces.title", read.size()), Styles.TITLE),
                Texts.wrapped(String.join(", ", new TreeSet<>(read)), Styles.MONO),
                Texts.wrapped(why, Styles.QUOTE),
                RefusedPage.section(Messages.text("shell.namespaces.other"), Styles.STRONG),
                NamespaceField.adding(actions),
                Rows.row(
                        "page-buttons",
                        Buttons.withIcon(
                                Messages.text("shell.namespaces.all"),
                                Icons.REFRESH,
                                () -> actions.changeNamespace(""))));
        getChildren()
                .addAll(
                        Rows.row(
                                "refused-head",
                                new Tile(Icons.NODE.icon()),
                                Texts.of(name, Styles.HEADLINE),
                                Texts.of(Messages.text("shell.noAccess.kind"), Styles.TYPE_LABEL),
                                Texts.of(Messages.text("shell.namespaces.partly"), Styles.MUTED)),
                        body);
    }
}
