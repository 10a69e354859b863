// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The tools of a pane, side by side. A field may become as narrow as its style allows; a button may give up its words for its
 * icon, and then says them in its tooltip.
 */
public abstract class ToolRow extends HBox {

    /** Words are rounded when they are measured: whoever gave them up gets them back a little later than it has room for them. */
    private static final double SLACK = 1;

    private final Map<Labeled, Whole> yielding = new LinkedHashMap<>();
    private final Map<Region, ObservableValue<Boolean>> spared = new LinkedHashMap<>();
    private boolean brief;

    /** How a control looks with its words. */
    private record Whole(ContentDisplay display, @Nullable Tooltip tooltip) {}

    /** Shows these tools. */
    protected final void fill(Node... tools) {
        getStyleClass().add("pane-tools");
        Sheets.addShared(this);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(tools);
    }

    /** Lets a control give up its words where the width is short; it must have a graphic, and its text and tooltip stay. */
    protected final <L extends Labeled> L yielding(L control) {
        yielding.put(control, new Whole(control.getContentDisplay(), control.getTooltip()));
        control.setAccessibleText(control.getText());
        return Texts.uncut(control);
    }

    /** Leaves something out where the width is short; else it is there while it is wanted. */
    protected final void spare(Region node, ObservableValue<Boolean> wanted) {
        spared.put(node, wanted);
        wanted.subscribe(_ -> showSpared());
    }

    private void showSpared() {
        spared.forEach((node, wanted) -> Presence.of(node, wanted.getValue() && !brief));
    }

    /** Whether icons stand for words now. */
    public final boolean isBrief() {
        return brief;
    }

    /** Shows icons in the place of words, or words. */
    public final void setBrief(boolean now) {
        if (brief != now) {
            brief = now;
            yielding.forEach(now ? ToolRow::shorten : ToolRow::restore);
            showSpared();
        }
    }

    /** The width below which words are worth less than what they take from the fields, whether they are shown now or not. */
    public final double wordyWidth() {
        return minWidth(-1) + comfort() + (brief ? words() + SLACK : 0);
    }

    /** The least width with icons only. */
    public final double briefWidth() {
        return minWidth(-1) - (brief ? 0 : words());
    }

    /** What fields want beside their least, for a prompt to be read. */
    private double comfort() {
        return getManagedChildren().stream()
                .filter(TextField.class::isInstance)
                .mapToDouble(field -> (field.prefWidth(-1) - field.minWidth(-1)) / 2)
                .sum();
    }

    /** What is gained by giving up words, and what can be spared. */
    private double words() {
        double gained = 0;
        for (Map.Entry<Labeled, Whole> each : yielding.entrySet()) {
            gained += words(each.getKey(), each.getValue().display());
        }
        for (Map.Entry<Region, ObservableValue<Boolean>> each : spared.entrySet()) {
            gained += each.getValue().getValue() ? each.getKey().prefWidth(-1) + getSpacing() : 0;
        }
        return gained;
    }

    private static double words(Labeled control, ContentDisplay whole) {
        Text text = new Text(control.getText());
        text.setFont(control.getFont());
        double words = Math.ceil(text.getLayoutBounds().getWidth());
        Node graphic = control.getGraphic();
        return whole == ContentDisplay.TEXT_ONLY ? words - graphic.prefWidth(-1) : words + control.getGraphicTextGap();
    }

    private static void shorten(Labeled control, Whole whole) {
        String name = control.getText();
        control.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        control.setTooltip(new Tooltip(
                whole.tooltip() == null ? name : name + "\n" + whole.tooltip().getText()));
    }

    private static void restore(Labeled control, Whole whole) {
        control.setContentDisplay(whole.display());
        control.setTooltip(whole.tooltip());
    }
}
