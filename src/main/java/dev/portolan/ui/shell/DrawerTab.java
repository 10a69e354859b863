// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;

/** What the drawer can show, in the order of its tabs. */
enum DrawerTab {
    RESOLVE,
    CHANGES;

    /** The word on the tab and in the status bar. */
    String title() {
        return switch (this) {
            case RESOLVE -> Messages.text("shell.drawer.resolve");
            case CHANGES -> Messages.text("shell.drawer.changes");
        };
    }

    Icons icon() {
        return switch (this) {
            case RESOLVE -> Icons.RESOLVE;
            case CHANGES -> Icons.CHANGES;
        };
    }

    /** The key that opens it. */
    String key() {
        return switch (this) {
            case RESOLVE -> "Shortcut+R";
            case CHANGES -> "Shortcut+H";
        };
    }
}
