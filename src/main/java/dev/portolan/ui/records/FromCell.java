// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.cluster.ResourceKind;
import dev.portolan.ui.fx.Styles;
import dev.portolan.zone.ObjectRef;
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
    private final Label field = new Label();
    private final HBox from = new HBox(object, field);
    private final Tooltip whole = new Tooltip();

    FromCell(RecordsViewModel model) {
        super(RecordColumn.FROM);
        object.getStyleClass().add(Styles.LINK);
        field.getStyleClass().addAll("from-field", Styles.MUTED);
        object.setMinWidth(0);
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

    /** The object is cut first, but not to nothing: it is what can be followed. */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - from.getSpacing();
        double least = Math.min(object.prefWidth(-1), LEAST * object.getFont().getSize());
        field.setMinWidth(Math.clamp(room - least, 0, field.prefWidth(-1)));
        super.layoutChildren();
    }

    @Override
    Node shown(RecordRow.Entry entry) {
        ObjectRef origin = entry.subject().derivation().object();
        // Slices have long names and stand in many rows; whose they are is plain from the field, and the tip says it.
        object.setText(
                origin.kind() == ResourceKind.ENDPOINT_SLICE ? origin.id().name() : origin.label());
        field.setText(entry.subject().derivation().field());
        whole.setText(entry.from());
        return from;
    }
}
