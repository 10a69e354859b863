// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that looks as what it shows, and follows it as it changes.
 *
 * @param <R> what the rows of the table show
 */
public abstract class LiveTableRow<R> extends TableRow<LiveRow<R>> {

    private Subscription following = Subscription.EMPTY;

    @Override
    protected final void updateItem(@Nullable LiveRow<R> row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (row == null) {
            show(null);
        } else {
            following = row.value().subscribe(this::show);
        }
    }

    /** Looks as this does; as nothing if null. */
    protected abstract void show(@Nullable R shown);
}
