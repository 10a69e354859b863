// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import dev.portolan.ui.fx.Styles;
import javafx.scene.control.TreeTableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A line of the tree, whose ground shows for a moment what changed. */
final class TreeRowCell extends TreeTableRow<TreeRow> {

    private Subscription following = Subscription.EMPTY;

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (row instanceof ServiceRow service) {
            following = service.change().subscribe(this::show);
        } else {
            show(ServiceRow.Change.NONE);
        }
    }

    private void show(ServiceRow.Change change) {
        pseudoClassStateChanged(Styles.ADDED, change == ServiceRow.Change.BETTER);
        pseudoClassStateChanged(Styles.REMOVED, change == ServiceRow.Change.WORSE || change == ServiceRow.Change.GONE);
    }
}
