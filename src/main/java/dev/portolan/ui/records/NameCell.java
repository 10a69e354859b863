// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.NameText;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** The name of a record, or the head of a group. */
final class NameCell extends RecordCell {

    private final NameText name = new NameText();
    private final Tooltip whole = new Tooltip();
    private final Label title = Texts.whole("");
    private final Pill count = new Pill();
    private final HBox head = Texts.uncut(new HBox(title, Texts.uncut(count)));
    private final Node open = Icons.COLLAPSE.captionIcon();
    private final Node folded = Icons.EXPAND.captionIcon();

    NameCell(RecordsViewModel model) {
        super(RecordColumn.NAME);
        Tooltip.install(name, whole);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("group-head");
        title.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
        open.getStyleClass().add(Styles.MUTED);
        folded.getStyleClass().add(Styles.MUTED);
        setOnMouseClicked(event -> {
            if (getItem() instanceof RecordRow.Head some && event.getButton() == MouseButton.PRIMARY) {
                model.toggle(some.group());
            }
        });
    }

    @Override
    Node shown(RecordRow.Entry entry) {
        name.show(entry.cells().name());
        whole.setText(entry.cells().name().full());
        return name;
    }

    @Override
    Node shown(RecordRow.Head group) {
        title.setText(title(group.group()));
        title.setGraphic(group.open() ? open : folded);
        count.setText(Messages.text("records.group.count", group.count()));
        return head;
    }

    static String title(RecordGroup group) {
        return switch (group) {
            case MAIN -> "";
            case ALSO_ANSWERED -> Messages.text("records.group.alsoAnswered");
            case NOT_GENERATED -> Messages.text("records.group.notGenerated");
        };
    }
}
