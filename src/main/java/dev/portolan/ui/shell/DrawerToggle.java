// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.util.Subscription;

/** Opens and closes a tab of the drawer from the status bar, with what the tab counts. */
final class DrawerToggle extends Button {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final DrawerTab tab;
    private final Pill count = new Pill();
    private Subscription following = Subscription.EMPTY;

    DrawerToggle(DrawerTab tab) {
        this.tab = tab;
        getStyleClass().add("drawer-toggle");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(Rows.row("drawer-toggle-text", tab.icon().rowIcon(), Texts.whole(tab.title()), count));
        Buttons.named(this, tab.title() + " (" + KeyName.of(tab.key()) + ")");
    }

    /** Stands for that drawer from now on. */
    void follow(DrawerState state) {
        following.unsubscribe();
        setOnAction(_ -> state.toggle(tab));
        following = Subscription.combine(
                state.open().subscribe(open -> pseudoClassStateChanged(OPEN, open == tab)),
                state.count(tab).subscribe(number -> {
                    count.setText(Messages.text("shell.drawer.count", number));
                    Presence.of(count, number.intValue() > 0);
                }));
    }
}
