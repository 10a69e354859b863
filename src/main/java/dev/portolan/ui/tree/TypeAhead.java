// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.animation.PauseTransition;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Goes to the row whose name begins with what is typed while the tree has the keyboard. */
final class TypeAhead {

    /** What is typed after that begins anew. */
    private static final Duration PAUSE = Duration.seconds(1);

    private final TreeTableView<TreeRow> tree;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String typed = "";

    TypeAhead(TreeTableView<TreeRow> tree) {
        this.tree = tree;
        pause.setOnFinished(_ -> typed = "");
        tree.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        Subscriptions.whileShown(tree, subscriptions -> subscriptions.add(pause::stop));
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean text = character.codePoints().allMatch(point -> point > ' ' && point != 0x7f) && !character.isEmpty();
        if (!text || event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        typed += character;
        pause.playFromStart();
        int now = Math.max(0, tree.getSelectionModel().getSelectedIndex());
        List<String> names = new ArrayList<>();
        addShown(tree.getRoot(), names);
        int row = find(typed, now, names.size(), names::get);
        if (row >= 0) {
            tree.getSelectionModel().clearAndSelect(row);
            tree.scrollTo(Math.max(0, row - 3));
        }
        event.consume();
    }

    /**
     * The next row whose name begins so, from that row on and round; the same letter again and again goes from one to the next.
     *
     * @return its index, or -1 if there is none
     */
    static int find(String typed, int now, int rows, IntFunction<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        boolean repeated = wanted.chars().distinct().count() == 1;
        int whole = repeated ? -1 : find(wanted, now, rows, names, 0);
        return whole >= 0 || !repeated ? whole : find(wanted.substring(0, 1), now, rows, names, 1);
    }

    private static int find(String wanted, int now, int rows, IntFunction<String> names, int first) {
        for (int step = first; step < rows + first; step++) {
            int row = (now + step) % rows;
            if (names.apply(row).toLowerCase(Locale.ROOT).startsWith(wanted)) {
                return row;
            }
        }
        return -1;
    }

    /** The names of all rows in one walk: asked for a row by its number, a tree counts from its first row each time. */
    private static void addShown(TreeItem<TreeRow> parent, List<String> names) {
        for (TreeItem<TreeRow> item : parent.getChildren()) {
            names.add(name(item.getValue()));
            if (item.isExpanded()) {
                addShown(item, names);
            }
        }
    }

    private static String name(TreeRow row) {
        return switch (row) {
            case NamespaceRow namespace -> namespace.name();
            case ServiceRow service -> service.id().name();
        };
    }
}
