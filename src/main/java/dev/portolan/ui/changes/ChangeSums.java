// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.ChangeSign;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How many records were added, removed and changed, each behind its sign. */
final class ChangeSums extends HBox {

    private final Label added = Texts.whole("", Styles.MUTED);
    private final Label removed = Texts.whole("", Styles.MUTED);
    private final Label changed = Texts.whole("", Styles.MUTED);

    ChangeSums() {
        getStyleClass().add("change-sums");
        setAlignment(Pos.CENTER_LEFT);
        sign(added, "+");
        sign(removed, "-");
        sign(changed, "~");
        getChildren().addAll(added, removed, changed);
    }

    void show(Counts counts) {
        added.setText(Messages.text("changes.count.added", counts.added()));
        removed.setText(Messages.text("changes.count.removed", counts.removed()));
        changed.setText(Messages.text("changes.count.changed", counts.changed()));
        Presence.of(this, !counts.equals(Counts.NONE));
    }

    private static void sign(Label label, String sign) {
        label.setGraphic(new ChangeSign().showing(sign));
    }
}
