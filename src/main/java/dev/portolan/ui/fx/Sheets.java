// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.Objects;
import javafx.scene.Parent;

/** The style sheets of features. */
public final class Sheets {

    private Sheets() {}

    /** Gives a view the sheet of its feature: {@code tree} means {@code ui/tree/tree.css}. */
    public static void add(Parent view, String feature) {
        view.getStylesheets().add(of(feature + "/" + feature + ".css"));
    }

    /** Gives a control the sheet of what features have in common. */
    public static void addShared(Parent control) {
        control.getStylesheets().add(of("fx/panes.css"));
    }

    /** The address of a sheet below {@code ui}. */
    static String of(String path) {
        return Objects.requireNonNull(Sheets.class.getResource("/dev/portolan/ui/" + path), path)
                .toExternalForm();
    }
}
