// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.StyleChoice;
import dev.portolan.ui.fx.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A condition: a dot and a word. */
final class AnswerCell extends EndpointCell {

    private static final StyleChoice LOOKS = new StyleChoice(Styles.MUTED, Styles.WARN, Styles.STRONG);

    private final Dot dot = new Dot(Dot.State.UNKNOWN);
    private final Label word = new Label("", dot);
    private final Tooltip whole = new Tooltip();

    AnswerCell(EndpointColumn column) {
        super(column);
        word.getStyleClass().add("answer");
        word.setTooltip(whole);
    }

    @Override
    Node shown(EndpointRow row) {
        Answer answer = answer(row);
        word.setText(answer.text());
        whole.setText(answer.whole());
        if (column() == EndpointColumn.TERMINATING) {
            word.setGraphic(answer.isYes() ? dot : null);
            dot.show(Dot.State.WARN);
            LOOKS.show(word, answer.isYes() ? Styles.WARN : Styles.MUTED);
        } else {
            dot.show(state(answer));
            if (answer == Answer.UNKNOWN) {
                LOOKS.show(word, Styles.MUTED);
            } else if (!answer.isYes() && column() == EndpointColumn.READY) {
                LOOKS.show(word, Styles.WARN, Styles.STRONG);
            } else {
                LOOKS.show(word);
            }
        }
        return word;
    }

    @Override
    String spoken(EndpointRow row) {
        return answer(row).whole();
    }

    private Answer answer(EndpointRow row) {
        EndpointCells.Conditions conditions = row.cells().conditions();
        return switch (column()) {
            case READY -> conditions.ready();
            case SERVING -> conditions.serving();
            default -> conditions.terminating();
        };
    }

    /** Nobody watches a condition that the slice leaves out. */
    private static Dot.State state(Answer answer) {
        return switch (answer) {
            case YES -> Dot.State.READY;
            case NO, UNSET_NO -> Dot.State.IDLE;
            case UNSET_YES, UNKNOWN -> Dot.State.UNKNOWN;
        };
    }
}
