// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All keys and what they do. */
final class KeysPane extends VBox {

    private static final int ROWS = 16;

    private final GridPane grid = Texts.styled(new GridPane(), "keys-grid");
    private int count;

    private KeysPane(Runnable close) {
        getStyleClass().addAll("keys-pane", "dialog");
        Sheets.add(this, "shell");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Messages.text("shell.keys.title"));
        getChildren()
                .addAll(
                        Rows.row(
                                "dialog-head",
                                Texts.of(Messages.text("shell.keys.title"), Styles.TITLE),
                                Space.growing(),
                                Buttons.icon(Icons.CLOSE, Messages.text("shell.keys.close"), close)),
                        scrolled());
    }

    /** In large text the keys may be more than a low window holds; the keyboard scrolls them. */
    private ScrollPane scrolled() {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        return scroll;
    }

    /** The keys of the main window. */
    static KeysPane ofWindow(Runnable close) {
        KeysPane pane = new KeysPane(close);
        pane.tree();
        pane.window();
        return pane;
    }

    /** The keys of a comparison's window. */
    static KeysPane ofComparison(Runnable close) {
        KeysPane pane = new KeysPane(close);
        pane.add(Messages.text("shell.keys.fold"), "Enter");
        pane.add(Messages.text("shell.keys.copyChange"), "Shortcut+C");
        pane.add(Messages.text("shell.keys.clearFilter"), "Esc");
        pane.add(Messages.text("shell.keys.theme"), "Shortcut+Shift+D");
        pane.add(Messages.text("shell.keys.largerText"), "Shortcut+Plus");
        pane.add(Messages.text("shell.keys.smallerText"), "Shortcut+Minus");
        pane.add(Messages.text("shell.keys.normalText"), "Shortcut+0");
        pane.add(Messages.text("shell.keys.help"), "F1");
        pane.add(Messages.text("shell.keys.closeWindow"), "Shortcut+W");
        pane.add(Messages.text("shell.keys.quit"), "Shortcut+Q");
        return pane;
    }

    private void tree() {
        add(Messages.text("shell.keys.filter"), "Shortcut+F");
        add(Messages.text("shell.keys.filterTree"), "Shortcut+Shift+F");
        add(Messages.text("shell.keys.clear"), "Esc");
        add(Messages.text("shell.keys.type"), Texts.whole(Messages.text("shell.keys.letters"), Styles.KEY));
        add(Messages.text("shell.keys.open"), "Enter");
        add(Messages.text("shell.keys.menu"), "Shift+F10");
        add(Messages.text("shell.keys.tab"), "Shortcut+1");
        add(Messages.text("shell.keys.nextTab"), "Ctrl+Tab");
        add(Messages.text("shell.keys.pane"), "F6");
        add(Messages.text("shell.keys.back"), "Alt+Left");
        add(Messages.text("shell.keys.copyRow"), "Shortcut+C");
        add(Messages.text("shell.keys.resolve"), "Shortcut+R");
        add(Messages.text("shell.keys.changes"), "Shortcut+H");
        add(Messages.text("shell.keys.copyName"), "Shortcut+Shift+C");
        add(Messages.text("shell.keys.copyDig"), "Shortcut+Alt+C");
    }

    private void window() {
        add(Messages.text("shell.keys.export"), "Shortcut+E");
        add(Messages.text("shell.keys.save"), "Shortcut+S");
        add(Messages.text("shell.keys.compare"), "Shortcut+D");
        add(Messages.text("shell.keys.snapshot"), "Shortcut+O");
        add(Messages.text("shell.keys.source"), "Shortcut+Shift+O");
        add(Messages.text("shell.keys.newSession"), "Shortcut+T");
        add(Messages.text("shell.keys.nextSession"), "Shortcut+Page Down");
        add(Messages.text("shell.keys.closeSession"), "Shortcut+W");
        add(Messages.text("shell.keys.refresh"), "F5");
        add(Messages.text("shell.keys.theme"), "Shortcut+Shift+D");
        add(Messages.text("shell.keys.sidebar"), "Shortcut+B");
        add(Messages.text("shell.keys.drawer"), "Shortcut+J");
        add(Messages.text("shell.keys.larger"), "Shortcut+Plus");
        add(Messages.text("shell.keys.smaller"), "Shortcut+Minus");
        add(Messages.text("shell.keys.normal"), "Shortcut+0");
        add(Messages.text("shell.keys.help"), "F1");
        add(Messages.text("shell.keys.quit"), "Shortcut+Q");
    }

    private void add(String does, String combination) {
        add(does, Texts.whole(KeyName.of(combination), Styles.KEY));
    }

    private void add(String does, Label key) {
        GridPane.setHalignment(key, HPos.LEFT);
        // An empty column between the two halves sets them apart.
        int column = count / ROWS * 3;
        grid.add(key, column, count % ROWS);
        grid.add(Texts.wrapped(does), column + 1, count % ROWS);
        count++;
    }
}
