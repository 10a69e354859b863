// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.Set;
import javafx.beans.value.ObservableValue;
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

    private static final double SHARE = 0.4;

    private final Label object = new Label();
    private final Label word = Texts.whole("", "from-field", Styles.MUTED);
    private final Label field = Texts.of("", "from-field", Styles.MUTED);
    private final HBox from = new HBox(object, word, field);
    private final Tooltip whole = new Tooltip();
    private final ObservableValue<Set<FromPart>> told;
    private FromText text = FromText.NONE;

    /**
     * A cell.
     *
     * @param told what the column has room for
     */
    FromCell(RecordsViewModel model, ObservableValue<Set<FromPart>> told) {
        super(RecordColumn.FROM);
        this.told = told;
        told.subscribe(this::tell);
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
     * Addresses are cut last, but the slice beside one not to nothing: it is what can be followed. Beside a field that is no
     * address the name of the object gets its share.
     */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double share = text.word().isEmpty() ? room * SHARE : 0;
        double least = Math.min(
                object.prefWidth(-1), Math.max(share, LEAST * object.getFont().getSize()));
        object.setMinWidth(least);
        field.setMinWidth(Math.clamp(room - from.getSpacing() - least, 0, field.prefWidth(-1)));
        super.layoutChildren();
    }

    @Override
    Node shown(RecordRow.Entry entry) {
        text = FromText.of(entry.subject().derivation());
        word.setText(text.word());
        field.setText(text.field());
        whole.setText(entry.from());
        tell(told.getValue());
        return from;
    }

    private void tell(Set<FromPart> parts) {
        object.setText(parts.contains(FromPart.KIND) ? text.object() : text.name());
        Presence.of(word, parts.contains(FromPart.WORD) && !text.word().isEmpty());
    }
}
