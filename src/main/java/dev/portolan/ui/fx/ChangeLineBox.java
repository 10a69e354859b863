// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Shows one line after the other of what became of records: sign, type, name, data. */
public final class ChangeLineBox extends HBox {

    /** Of the width of a list, after sign and type. */
    private static final double NAME_PART = 0.36;

    private static final double NARROWEST_NAME = 160;

    /** Between words and a number. */
    private static final String NUMBERS = "(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)";

    private final ChangeSign sign = new ChangeSign();
    private final TypeBadge type = new TypeBadge();
    private final NameText name = new NameText();
    private final NameText data = new NameText();
    private final Label which = new Label();
    private final HBox became = new HBox();
    private final Tooltip whole = new Tooltip();

    /**
     * A box that shows nothing yet.
     *
     * @param nameWidth how wide the names are, so that the data of all boxes stand below each other
     */
    public ChangeLineBox(ObservableValue<? extends Number> nameWidth) {
        getStyleClass().add("change-line");
        setAlignment(Pos.CENTER_LEFT);
        HBox badge = Texts.styled(new HBox(type), "change-type");
        name.prefWidthProperty().bind(nameWidth);
        name.minWidthProperty().bind(nameWidth);
        which.prefWidthProperty().bind(nameWidth);
        which.minWidthProperty().bind(nameWidth);
        became.setAlignment(Pos.BASELINE_LEFT);
        became.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(data, Priority.ALWAYS);
        Tooltip.install(this, whole);
        getChildren().addAll(sign, badge, name, which, data, became);
    }

    /** Words, and numbers as they stand in data. */
    private static List<Label> parts(String text) {
        return Stream.of(text.split(NUMBERS))
                .map(part -> part.isEmpty() || !Character.isDigit(part.charAt(0))
                        ? Texts.whole(part)
                        : Texts.whole(part, Styles.MONO))
                .toList();
    }

    /** How wide the names are in a list. */
    public static DoubleBinding nameWidth(ListView<?> list) {
        return Bindings.createDoubleBinding(
                () -> Math.max(NARROWEST_NAME, list.getWidth() * NAME_PART), list.widthProperty());
    }

    /** Shows that line. */
    public void show(ChangeLine line) {
        sign.showing(line.sign());
        type.show(line.type());
        name.show(line.name());
        data.show(line.data());
        which.setText(line.name().full());
        became.getChildren().setAll(line.several() ? parts(line.data().full()) : List.of());
        Presence.of(name, !line.several());
        Presence.of(data, !line.several());
        Presence.of(which, line.several());
        Presence.of(became, line.several());
        whole.setText(line.name().full() + "\n" + line.data().full());
    }
}
