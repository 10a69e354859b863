// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;

/** The type of a record, on a ground of its own colour; an outline only for a record that is not generated. */
public final class TypeBadge extends Label {

    private static final List<String> COLOURED = List.of("a", "aaaa", "srv", "cname", "ptr", "txt");
    private static final StyleChoice GROUNDS = new StyleChoice(
            Stream.concat(COLOURED.stream(), Stream.of(Styles.GHOST)).toArray(String[]::new));

    /** So many times the size of the text; told here, for a style sheet that says it would let longer types be cut. */
    private static final double NARROWEST = 2;

    /** A badge that shows nothing yet. */
    public TypeBadge() {
        getStyleClass().add("type-badge");
        setMinWidth(USE_PREF_SIZE);
    }

    /** A badge of a generated record. */
    public TypeBadge(String type) {
        this();
        show(type);
    }

    /** Shows the type of a generated record, such as {@code SRV}. */
    public void show(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        show(type, COLOURED.contains(name) ? name : "txt");
    }

    /** Shows the type of a record that is not generated. */
    public void showMissing(String type) {
        show(type, Styles.GHOST);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(super.computePrefWidth(height), NARROWEST * getFont().getSize());
    }

    private void show(String type, String styleClass) {
        GROUNDS.show(this, styleClass);
        setText(type);
    }
}
