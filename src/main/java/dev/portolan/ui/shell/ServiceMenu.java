// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Messages;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the Service that is selected in the tree. */
final class ServiceMenu extends ContextMenu {

    /**
     * A menu.
     *
     * @param copy what can be copied of the Service
     * @param opener goes to a tab
     * @param resolver asks for the name of the Service
     * @param exporter exports
     */
    ServiceMenu(Menu copy, Consumer<Tab> opener, Runnable resolver, Runnable exporter) {
        getItems().addAll(copy, new SeparatorMenuItem());
        Stream.of(Tab.values())
                .map(tab -> item(Messages.text("shell.menu.tab", tab.title()), () -> opener.accept(tab)))
                .forEach(getItems()::add);
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(Messages.text("shell.menu.resolve"), resolver),
                        item(Messages.text("shell.export"), exporter));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
