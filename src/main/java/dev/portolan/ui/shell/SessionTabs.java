// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The sessions side by side, a tab each. There is no strip while there is nothing to choose between. */
final class SessionTabs extends HBox {

    private final ShellViewModel shell;
    private final ShellActions actions;
    private final Map<SessionViewModel, SessionTab> tabs = new HashMap<>();
    private final Button more;

    SessionTabs(ShellViewModel shell, ShellActions actions) {
        this.shell = shell;
        this.actions = actions;
        getStyleClass().add("session-tabs");
        setAlignment(Pos.CENTER_LEFT);
        more = Texts.styled(
                Buttons.icon(
                        Icons.ADDED,
                        Messages.text("shell.session.more", KeyName.of("Shortcut+T")),
                        actions::chooseSource),
                Styles.SMALL_BUTTON);
        shell.sessions().addListener((ListChangeListener<SessionViewModel>) _ -> show());
        shell.current().subscribe(now -> tabs.forEach((session, tab) -> tab.select(session.equals(now))));
        show();
    }

    private void show() {
        tabs.entrySet().removeIf(tab -> {
            boolean gone = !shell.sessions().contains(tab.getKey());
            if (gone) {
                tab.getValue().close();
            }
            return gone;
        });
        getChildren()
                .setAll(shell.sessions().stream()
                        .map(session -> tabs.computeIfAbsent(session, opened -> new SessionTab(opened, actions)))
                        .toList());
        getChildren().add(more);
        tabs.forEach((session, tab) -> tab.select(session.equals(shell.current().get())));
        Presence.of(this, shell.sessions().size() > 1);
    }
}
