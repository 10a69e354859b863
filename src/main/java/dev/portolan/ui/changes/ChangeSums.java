// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.ChangeSign;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How many records were added, removed and changed, each behind its sign. */
final class ChangeSums extends HBox {

    private final Sum added = new Sum("+", Messages.text("changes.sum.added"));
    private final Sum removed = new Sum("-", Messages.text("changes.sum.removed"));
    private final Sum changed = new Sum("~", Messages.text("changes.sum.changed"));
    private final Tooltip whole = new Tooltip();

    /** One of the three: a number, and a word that the sign says too. */
    private static final class Sum {

        private final Label number = Texts.whole("", Styles.MUTED);
        private final Label word;

        Sum(String sign, String means) {
            number.setGraphic(new ChangeSign().showing(sign));
            word = Texts.whole(means, Styles.MUTED);
        }

        HBox box() {
            return Rows.row("change-sum", number, word);
        }

        void show(long count) {
            number.setText(Messages.text("changes.sum.number", count));
            number.setAccessibleText(number.getText() + " " + word.getText());
        }
    }

    ChangeSums() {
        getStyleClass().add("change-sums");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(added.box(), removed.box(), changed.box());
        Tooltip.install(this, whole);
    }

    /** The words, which may be left out. */
    List<Label> words() {
        return List.of(added.word, removed.word, changed.word);
    }

    void show(Counts counts) {
        added.show(counts.added());
        removed.show(counts.removed());
        changed.show(counts.changed());
        whole.setText(counts.text());
        Presence.of(this, !counts.equals(Counts.NONE));
    }
}
