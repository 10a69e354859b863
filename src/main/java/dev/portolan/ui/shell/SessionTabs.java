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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * The sessions side by side, a tab each. There is no strip while there is nothing to choose between. For the keyboard the tabs are
 * one stop, where the session in front stands; arrows, Home and End go to another, Delete closes.
 */
final class SessionTabs extends HBox {

    private final ShellViewModel shell;
    private final ShellActions actions;
    private final Map<SessionViewModel, SessionTab> tabs = new HashMap<>();
    private final SessionStrip strip = new SessionStrip();
    private final MenuButton all;
    private final ToggleGroup inFront = new ToggleGroup();
    private final Button more;

    SessionTabs(ShellViewModel shell, ShellActions actions) {
        this.shell = shell;
        this.actions = actions;
        getStyleClass().add("session-tabs");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_PANE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        more = Texts.styled(
                Buttons.icon(
                        Icons.ADDED,
                        Messages.text("shell.session.more", KeyName.of("Shortcut+T")),
                        actions::chooseSource),
                Styles.SMALL_BUTTON);
        all = Texts.uncut(Buttons.named(
                Texts.styled(
                        new MenuButton("", Icons.MORE.icon()), Styles.SMALL_BUTTON, Styles.FLAT_BUTTON, "all-sessions"),
                Messages.text("shell.session.all")));
        all.setOnShowing(_ -> tellApart());
        getChildren().setAll(strip, all, Texts.uncut(more));
        shell.sessions().addListener((ListChangeListener<SessionViewModel>) _ -> show());
        shell.current().subscribe(this::select);
        show();
    }

    private void show() {
        tabs.entrySet().removeIf(tab -> {
            boolean gone = !shell.sessions().contains(tab.getKey());
            if (gone) {
                tab.getValue().close();
                tab.getValue().item().setToggleGroup(null);
            }
            return gone;
        });
        List<SessionTab> inOrder = shell.sessions().stream()
                .map(session -> tabs.computeIfAbsent(session, this::tab))
                .toList();
        strip.show(inOrder);
        all.getItems().setAll(inOrder.stream().map(SessionTab::item).toList());
        select(shell.current().get());
        Presence.of(this, shell.sessions().size() > 1);
    }

    private void select(@Nullable SessionViewModel now) {
        tabs.forEach((session, tab) -> tab.select(session.equals(now)));
        strip.bring(now == null ? null : tabs.get(now));
    }

    private SessionTab tab(SessionViewModel session) {
        SessionTab tab = new SessionTab(session, actions);
        tab.item().setToggleGroup(inFront);
        tab.item().setOnAction(_ -> go(shell.sessions().indexOf(session)));
        return tab;
    }

    /** Sessions of one name by where their clusters are, or their files lie. */
    private void tellApart() {
        Map<String, Long> names = tabs.values().stream()
                .collect(Collectors.groupingBy(tab -> tab.source().name(), Collectors.counting()));
        tabs.values().forEach(tab -> tab.entitle(names.getOrDefault(tab.source().name(), 0L) > 1));
    }

    /** Where some tabs are out of sight, a menu has them all. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (strip.isOverfull() != all.isVisible()) {
            Presence.of(all, strip.isOverfull());
            super.layoutChildren();
        }
    }

    /** At the ends arrows do nothing. */
    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof SessionTab from) || isWithModifier(event)) {
            return;
        }
        int last = shell.sessions().size() - 1;
        int now = shell.sessions().indexOf(from.session());
        switch (event.getCode()) {
            case LEFT -> go(Math.max(0, now - 1));
            case RIGHT -> go(Math.min(last, now + 1));
            case HOME -> go(0);
            case END -> go(last);
            case DELETE -> close(from);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isWithModifier(KeyEvent event) {
        return event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
    }

    private void go(int index) {
        actions.show(shell.sessions().get(index));
        focusTab();
    }

    private void close(SessionTab tab) {
        actions.close(tab.session());
        focusTab();
    }

    /** What is shown anew takes the keyboard; whoever walks along the tabs keeps it. */
    private void focusTab() {
        SessionTab tab = tabs.get(shell.current().get());
        if (tab != null && isVisible()) {
            tab.requestFocus();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> tabs.get(shell.current().get());
            case ITEM_COUNT -> shell.sessions().size();
            case ITEM_AT_INDEX -> tabs.get(shell.sessions().get((Integer) parameters[0]));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
