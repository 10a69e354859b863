// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/** Puts the keyboard on the first row of what it comes to while no row is selected: it has to be seen somewhere. */
public final class FirstRow {

    private FirstRow() {}

    /** Has that list do so. */
    public static void offer(ListView<?> list) {
        list.focusedProperty().subscribe(focused -> {
            if (focused
                    && FocusRings.areShown(list.getScene())
                    && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
    }

    /** Has that table do so, in which a row that is selected is chosen: nothing is chosen by coming along. */
    public static void offer(TableView<?> table) {
        table.focusedProperty().subscribe(focused -> {
            if (focused
                    && FocusRings.areShown(table.getScene())
                    && table.getSelectionModel().isEmpty()) {
                table.getFocusModel().focus(Math.max(0, table.getFocusModel().getFocusedIndex()));
            }
        });
    }
}
