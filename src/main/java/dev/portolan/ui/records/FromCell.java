// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** The object from which a record derives, which can be followed, and its field. */
final class FromCell extends RecordCell {

    /** What is left of the object at the least, in sizes of its text. */
    private static final double LEAST = 3;

    private final Label object = new Label();
    private final Label word = Texts.whole("", "from-field", Styles.MUTED);
    private final Label field = Texts.of("", "from-field", Styles.MUTED);
    private final HBox from = new HBox(object, word, field);
    private final Tooltip whole = new Tooltip();
    private FromText text = FromText.NONE;

    FromCell(RecordsViewModel model) {
        super(RecordColumn.FROM);
        object.getStyleClass().add(Styles.LINK);
        object.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        // What an address ends with tells it from its neighbours.
        field.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        from.getStyleClass().add("from");
        from.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(from, whole);
        object.setOnMouseClicked(event -> {
            if (getItem() instanceof RecordRow.Entry entry && event.getButton() == MouseButton.PRIMARY) {
                model.select(entry);
                model.follow();
            }
        });
    }

    /**
     * Words that can be done without go first, then what the object is, then its name is cut, but not to nothing: it is what can
     * be followed.
     */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        object.setText(text.object());
        Presence.of(word, !text.word().isEmpty());
        if (from.prefWidth(-1) > room) {
            Presence.of(word, false);
        }
        if (from.prefWidth(-1) > room) {
            object.setText(text.name());
        }
        double least = Math.min(object.prefWidth(-1), LEAST * object.getFont().getSize());
        object.setMinWidth(least);
        field.setMinWidth(Math.clamp(room - from.getSpacing() - least, 0, field.prefWidth(-1)));
        super.layoutChildren();
    }

    @Override
    Node shown(RecordRow.Entry entry) {
        text = FromText.of(entry.subject().derivation());
        object.setText(text.object());
        word.setText(text.word());
        field.setText(text.field());
        whole.setText(entry.from());
        return from;
    }
}
