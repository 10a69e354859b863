// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.control.ListView;

/** Puts the keyboard on the first row of a list that it comes to while no row is selected: it has to be seen somewhere. */
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
}
