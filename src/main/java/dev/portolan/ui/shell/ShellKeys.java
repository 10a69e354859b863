// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.FocusRings;
import dev.portolan.ui.fx.MenuKeys;
import java.util.function.IntConsumer;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the window. */
final class ShellKeys {

    private ShellKeys() {}

    static void install(Scene scene, ShellActions actions, WindowKeys commands) {
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        put(keys, "Shortcut+F", commands::filterHere);
        put(keys, "Shortcut+Shift+F", commands::filterTree);
        put(keys, "Shortcut+1", () -> commands.tab(Tab.RECORDS));
        put(keys, "Shortcut+2", () -> commands.tab(Tab.DIAGRAM));
        put(keys, "Shortcut+3", () -> commands.tab(Tab.ENDPOINTS));
        put(keys, "Shortcut+5", () -> commands.tab(Tab.YAML));
        put(keys, "Ctrl+TAB", () -> commands.nextTab(1));
        put(keys, "Ctrl+Shift+TAB", () -> commands.nextTab(-1));
        sessions(keys, actions, commands);
        put(keys, "F6", () -> commands.nextPane(1));
        put(keys, "Shift+F6", () -> commands.nextPane(-1));
        put(keys, "Shortcut+Shift+C", commands::copyFullName);
        put(keys, "Alt+LEFT", () -> commands.history(-1));
        put(keys, "Alt+RIGHT", () -> commands.history(1));
        put(keys, "Shortcut+B", commands::toggleSidebar);
        put(keys, "Shortcut+R", commands::resolve);
        put(keys, "Shortcut+Shift+R", commands::resolveSelected);
        put(keys, "Shortcut+J", commands::lastDrawer);
        escape(scene, commands::closeDrawer);
        put(keys, "Shortcut+Shift+O", commands::openSources);
        put(keys, "Shortcut+O", actions::chooseSnapshot);
        put(keys, "Shortcut+D", actions::compare);
        put(keys, "Shortcut+S", actions::saveSnapshot);
        put(keys, "Shortcut+E", actions::export);
        put(keys, "F5", actions::refresh);
        put(keys, "Shortcut+Shift+D", actions::toggleTheme);
        zoom(keys, commands::zoom, commands::zoomBack);
        share(scene, commands::help, commands::quit);
        // A text field deletes a character by Ctrl+H; lists, tables and tabs turn pages of their own.
        before(scene, "Shortcut+H", () -> commands.drawer(DrawerTab.CHANGES));
        before(scene, "Shortcut+Page Down", () -> commands.nextSession(1));
        before(scene, "Shortcut+Page Up", () -> commands.nextSession(-1));
        MenuKeys.install(scene);
    }

    /** Gives another window of the program the keys that it shares with the main one. */
    static void share(Scene scene, Look look, Runnable close) {
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        put(keys, "Shortcut+Shift+D", look::toggleTheme);
        zoom(keys, look::zoom, look::zoomBack);
        put(keys, "Shortcut+W", close);
    }

    /** The same keys for what each window does in its own way, and for the end of the program. */
    static void share(Scene scene, Runnable help, Runnable quit) {
        FocusRings.install(scene);
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        put(keys, "F1", help);
        put(keys, "Shortcut+Q", quit);
    }

    private static void zoom(ObservableMap<KeyCombination, Runnable> keys, IntConsumer zoom, Runnable back) {
        put(keys, "Shortcut+EQUALS", () -> zoom.accept(1));
        // Many keyboards have the plus on the key of the equals sign, with Shift.
        put(keys, "Shortcut+Shift+EQUALS", () -> zoom.accept(1));
        put(keys, "Shortcut+PLUS", () -> zoom.accept(1));
        put(keys, "Shortcut+ADD", () -> zoom.accept(1));
        put(keys, "Shortcut+MINUS", () -> zoom.accept(-1));
        put(keys, "Shortcut+SUBTRACT", () -> zoom.accept(-1));
        put(keys, "Shortcut+0", back);
    }

    /** What has the keyboard may have a use of its own for it, which comes first. A closed menu has none and keeps it. */
    private static void escape(Scene scene, Runnable action) {
        put(scene.getAccelerators(), "Esc", action);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && event.getTarget() instanceof MenuButton menu
                    && !menu.isShowing()) {
                event.consume();
                action.run();
            }
        });
    }

    /** A key that what has the keyboard would keep to itself. */
    private static void before(Scene scene, String key, Runnable action) {
        KeyCombination combination = KeyCombination.valueOf(key);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (combination.match(event)) {
                event.consume();
                action.run();
            }
        });
    }

    private static void sessions(
            ObservableMap<KeyCombination, Runnable> keys, ShellActions actions, WindowKeys commands) {
        for (int i = 1; i <= 9; i++) {
            int index = i - 1;
            put(keys, "Alt+" + i, () -> commands.session(index));
        }
        put(keys, "Shortcut+W", commands::closeSession);
        put(keys, "Shortcut+T", actions::chooseSource);
    }

    private static void put(ObservableMap<KeyCombination, Runnable> keys, String combination, Runnable action) {
        keys.put(KeyCombination.valueOf(combination), action);
    }
}
