// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The head of the explanation: what it explains, and how many are served. Who is not goes first, then the count, before the title
 * is cut.
 */
final class WhyHead extends HBox {

    /** What is left of the count at the least, in sizes of the title's text; less than that says nothing. */
    private static final double LEAST = 6;

    private final Node warning = Texts.styled(Icons.WARNING.icon(), Styles.WARN);
    private final Label title = explained(Texts.of("", Styles.STRONG));
    private final Label count = explained(Texts.of("", Styles.SMALL, Styles.MUTED));
    private final Label brief = Texts.of("", Styles.SMALL, Styles.MUTED);

    WhyHead() {
        getStyleClass().add(Styles.PANE_HEAD);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        brief.tooltipProperty().bind(count.tooltipProperty());
        getChildren().addAll(warning, title, count, brief);
    }

    void show(String explained, boolean needsAttention) {
        title.setText(explained);
        Presence.of(warning, needsAttention);
    }

    void count(String served) {
        count.setText(served);
        brief.setText(ServedCount.brief(served));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double whole = title.prefWidth(-1);
        double signs = warning.isManaged() ? warning.prefWidth(-1) + getSpacing() : 0;
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - signs - getSpacing();
        double least = Math.min(brief.prefWidth(-1), LEAST * title.getFont().getSize());
        boolean all = whole + count.prefWidth(-1) <= room;
        Presence.of(count, all);
        Presence.of(brief, !all && whole + least <= room);
        title.setMinWidth(Math.min(whole, room));
        super.layoutChildren();
    }

    private static Label explained(Label label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        return label;
    }
}
