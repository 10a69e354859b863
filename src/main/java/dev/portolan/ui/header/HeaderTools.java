// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.ToolRow;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** What can be done with the Service: resolve its name, copy something of it. */
final class HeaderTools extends ToolRow {

    private final MenuButton copy = new MenuButton(Messages.text("header.copy.title"));

    /**
     * Tools that have nothing to copy yet.
     *
     * @param resolver asks for the Service's name
     */
    HeaderTools(Runnable resolver) {
        copy.setGraphic(Icons.COPY.icon());
        Button resolve = Buttons.withIcon(Messages.text("header.resolve"), Icons.RESOLVE, resolver);
        resolve.setTooltip(new Tooltip(KeyName.of("Shortcut+Shift+R")));
        fill(yielding(resolve), yielding(copy));
    }

    void offer(List<MenuItem> copies) {
        copy.getItems().setAll(copies);
    }
}
