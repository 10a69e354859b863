// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels in the roles that recur. */
public final class Texts {

    private Texts() {}

    /** A label with those style classes. */
    public static Label of(String text, String... styleClasses) {
        return styled(new Label(text), styleClasses);
    }

    /** Gives a node those style classes. */
    public static <N extends Node> N styled(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    /** A label that is never cut. */
    public static Label whole(String text, String... styleClasses) {
        return uncut(of(text, styleClasses));
    }

    /** A label that breaks into lines where the width is short. */
    public static Label wrapped(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setWrapText(true);
        return label;
    }

    /** Keeps a control from becoming narrower than its content. */
    public static <R extends Region> R uncut(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }
}
