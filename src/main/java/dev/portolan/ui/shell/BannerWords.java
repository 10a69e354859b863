// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The words of a banner: beside each other where there is room, else what does not fit begins a row of its own and takes two
 * lines there. Whatever is longer than that is cut, and whole in a tooltip. While nothing but numbers change, such as the seconds
 * to the next attempt, it becomes no lower: the whole window would move with it.
 */
final class BannerWords extends Region {

    private static final int MOST_LINES = 2;

    /** In times the height of a line: so much more room is needed to come back to fewer rows, while seconds run down. */
    private static final double SLACK = 1.5;

    private final Label title = Texts.of("", Styles.STRONG);
    private final Label meaning = Texts.wrapped("");
    private final Label detail = Texts.wrapped("", Styles.MUTED);
    private int shownRows = 1;
    private String said = "";
    private double heldWidth;
    private double heldHeight;

    BannerWords() {
        getStyleClass().add("banner-words");
        getChildren().addAll(title, meaning, detail);
        title.fontProperty().subscribe((_, _) -> startAfresh());
    }

    /** Says that; what is empty takes no room. */
    void say(String what, String means, String more) {
        String now = String.join("\n", what, means, more).replaceAll("\\d+", "");
        if (!now.equals(said)) {
            said = now;
            startAfresh();
        }
        say(title, what);
        say(meaning, means);
        say(detail, more);
    }

    /** Forgets how it lay: what stands there now need not stay as it was. */
    private void startAfresh() {
        heldHeight = 0;
        shownRows = 1;
    }

    private static void say(Label label, String text) {
        String line = text.replace('\n', ' ');
        if (line.equals(label.getText()) && label.getTooltip() != null) {
            return;
        }
        label.setText(line);
        Presence.of(label, !line.isEmpty());
        label.setTooltip(line.isEmpty() ? null : new Tooltip(text));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return title.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Label> labels = getManagedChildren();
        return labels.stream().mapToDouble(this::whole).sum() + gap() * (labels.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width;
        double needed =
                rows(room).stream().mapToDouble(row -> height(row, room)).sum();
        return width == heldWidth ? Math.max(needed, heldHeight) : needed;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<List<Label>> rows = rows(getWidth());
        double y = 0;
        for (List<Label> row : rows) {
            double height = height(row, getWidth());
            double x = 0;
            for (Label label : row) {
                double width = Math.min(whole(label), getWidth());
                label.resizeRelocate(x, y, width, height);
                x += width + gap();
            }
            y += height;
        }
        shownRows = rows.size();
        heldHeight = getWidth() == heldWidth ? Math.max(heldHeight, y) : y;
        heldWidth = getWidth();
    }

    private List<List<Label>> rows(double width) {
        double room = shownRows > 1 ? width - SLACK * title.prefHeight(-1) : width;
        List<List<Label>> rows = new ArrayList<>();
        double taken = 0;
        for (Label label : this.<Label>getManagedChildren()) {
            double whole = whole(label);
            if (rows.isEmpty() || taken + gap() + whole > room) {
                rows.add(new ArrayList<>());
                taken = whole;
            } else {
                taken += gap() + whole;
            }
            rows.getLast().add(label);
        }
        return rows;
    }

    private double whole(Label label) {
        return snapSizeX(label.prefWidth(-1));
    }

    private double height(List<Label> row, double width) {
        return row.stream()
                .mapToDouble(label -> Math.min(
                        label.prefHeight(Math.min(whole(label), width)), MOST_LINES * Math.ceil(label.prefHeight(-1))))
                .max()
                .orElse(0);
    }

    /** As between other things in a banner. */
    private double gap() {
        return snapSpaceX(title.getFont().getSize() * 0.769);
    }
}
