// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.header;

import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.StyleChoice;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Facts side by side. Where the width is short those that may give way do, by their weight. */
final class FactsRow extends Pane {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private static final StyleChoice COLOURS = new StyleChoice(Styles.OK, Styles.WARN, Styles.MUTED);

    /** In characters: eight groups of four digits, the last two as an IPv4 address. */
    private static final int LONGEST_ADDRESS = 45;

    private final List<Shown> shown = new ArrayList<>();

    /** Nodes that were never styled. */
    private final Set<Node> fresh = new HashSet<>();

    /** A fact, its node, and what of its values is one too many where the width is short. */
    private record Shown(Fact fact, VBox node, HBox values, List<Node> spare) {

        static Shown of(Fact fact) {
            HBox values = Rows.row("fact-values");
            fact.values().forEach(value -> values.getChildren().addAll(nodes(value, fact)));
            VBox node = Rows.column("fact", Texts.of(fact.caption(), Styles.CAPTION, Styles.MUTED), values);
            // The space around the icon belongs to the button, which is larger than what is seen of it.
            if (fact.values().stream().anyMatch(Fact.Copyable.class::isInstance)) {
                values.getStyleClass().add("copied-values");
                node.getStyleClass().add("copied");
            }
            List<Node> all = values.getChildren();
            return new Shown(
                    fact, node, values, fact.weight() == Fact.Weight.FIRST ? all.subList(1, all.size()) : List.of());
        }

        /** Whether it differs in readiness alone, which changes all the time and keeps its nodes. */
        boolean isLike(Fact next) {
            return fact.caption().equals(next.caption()) && isReadiness(fact) && isReadiness(next);
        }

        Shown showing(Fact next) {
            if (values.getChildren().getFirst() instanceof Label label
                    && next.values().getFirst() instanceof Fact.Readiness(var text, var mood, var reason)) {
                label.setText(text);
                COLOURS.show(label, colour(mood));
                label.setTooltip(reason.isEmpty() ? null : new Tooltip(reason));
            }
            return new Shown(next, node, values, spare);
        }

        private static boolean isReadiness(Fact fact) {
            return fact.values().size() == 1 && fact.values().getFirst() instanceof Fact.Readiness;
        }

        /** Lets full names be cut, or no longer. */
        void cut(boolean tight) {
            for (Node value : values.getChildren()) {
                if (value instanceof Label label
                        && isFullName(label.getText())
                        && label.getText().length() <= LONGEST_ADDRESS) {
                    label.setMinWidth(tight ? 0 : USE_PREF_SIZE);
                }
            }
        }

        void showAll(boolean all) {
            spare.forEach(value -> Presence.of(value, all));
        }
    }

    FactsRow() {
        getStyleClass().add("facts");
        setMinWidth(0);
    }

    void show(List<Fact> facts) {
        List<Shown> before = List.copyOf(shown);
        shown.clear();
        for (Fact fact : facts) {
            shown.add(before.stream()
                    .filter(known -> known.fact().equals(fact))
                    .findFirst()
                    .orElseGet(() -> following(before, fact)));
        }
        shown.stream()
                .map(Shown::node)
                .filter(node -> !getChildren().contains(node))
                .forEach(fresh::add);
        place(shown.stream().map(Shown::node).toList());
        fresh.retainAll(getChildren());
    }

    private static Shown following(List<Shown> before, Fact fact) {
        return before.stream()
                .filter(known -> known.isLike(fact))
                .findFirst()
                .map(known -> known.showing(fact))
                .orElseGet(() -> Shown.of(fact));
    }

    /** Touches only what differs: a node that leaves and comes back is styled anew. */
    private void place(List<VBox> nodes) {
        boolean replaced = nodes.size() == getChildren().size();
        for (int i = 0; replaced && i < nodes.size(); i++) {
            replaced =
                    nodes.get(i).equals(getChildren().get(i)) || !getChildren().contains(nodes.get(i));
        }
        if (!replaced) {
            getChildren().setAll(nodes);
            return;
        }
        for (int i = 0; i < nodes.size(); i++) {
            if (!nodes.get(i).equals(getChildren().get(i))) {
                getChildren().set(i, nodes.get(i));
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown.stream().mapToDouble(s -> s.node().prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(shown);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        shown.forEach(this::measurable);
        List<Shown> fitting = fitting();
        Map<Shown, Double> widths = widths(fitting);
        double x = 0;
        for (Shown each : shown) {
            boolean fits = fitting.contains(each);
            each.node().setVisible(fits);
            end(each.node(), each.equals(fitting.getLast()));
            if (fits) {
                double width = widths.getOrDefault(each, 0.0);
                each.node().resizeRelocate(x, 0, width, getHeight());
                x += width;
            }
        }
    }

    /** The line behind a fact goes at once, not with the next picture. */
    private static void end(Node fact, boolean last) {
        if (fact.getPseudoClassStates().contains(LAST) != last) {
            fact.pseudoClassStateChanged(LAST, last);
            fact.applyCss();
        }
    }

    /** What is not visible gets no styles by itself, and would be measured without them. */
    private void measurable(Shown fact) {
        boolean unstyled = !fact.node().isVisible() || fresh.remove(fact.node());
        if (unstyled) {
            fact.node().setVisible(true);
            fact.node().applyCss();
        }
    }

    private List<Shown> fitting() {
        List<Shown> fitting = new ArrayList<>(shown);
        shown.forEach(each -> each.showAll(true));
        if (width(fitting) > room(fitting)) {
            shown.forEach(each -> each.showAll(false));
        }
        for (Fact.Weight weight :
                List.of(Fact.Weight.FIRST, Fact.Weight.SECOND, Fact.Weight.THIRD, Fact.Weight.FOURTH)) {
            if (width(fitting) > room(fitting)) {
                fitting.removeIf(each -> each.fact().weight() == weight);
            }
        }
        boolean tight = width(fitting) > room(fitting);
        fitting.forEach(each -> each.cut(tight));
        return fitting;
    }

    /** Nothing stands behind the last of them, so the space that sets it apart may lie beyond the end. */
    private double room(List<Shown> fitting) {
        return fitting.isEmpty()
                ? getWidth()
                : getWidth() + fitting.getLast().node().getInsets().getRight();
    }

    private Map<Shown, Double> widths(List<Shown> fitting) {
        List<FairShare.Want> wants = fitting.stream()
                .map(fact ->
                        new FairShare.Want(width(fact), Math.ceil(fact.node().minWidth(-1))))
                .toList();
        List<Double> shares = FairShare.of(room(fitting), wants);
        Map<Shown, Double> widths = new HashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            widths.put(fitting.get(i), shares.get(i));
        }
        return widths;
    }

    private static double width(List<Shown> facts) {
        return facts.stream().mapToDouble(FactsRow::width).sum();
    }

    private static double width(Shown fact) {
        return Math.ceil(fact.node().prefWidth(-1));
    }

    private static List<Node> nodes(Fact.Value value, Fact fact) {
        return switch (value) {
            case Fact.Words(var text) -> List.of(words(text));
            case Fact.Data(var text) -> List.of(data(text));
            case Fact.Copyable(var text) -> List.of(data(text), copy(fact.caption(), text));
            case Fact.Chip(var text) -> List.of(chip(text));
            case Fact.Readiness readiness -> List.of(readiness(readiness));
        };
    }

    private static Label readiness(Fact.Readiness readiness) {
        Label label = Texts.whole(readiness.text(), Styles.STRONG, colour(readiness.mood()));
        if (!readiness.reason().isEmpty()) {
            label.setTooltip(new Tooltip(readiness.reason()));
        }
        return label;
    }

    /** Words are cut where nothing else can give way. */
    private static Label words(String text) {
        Label words = Texts.of(text);
        words.setTooltip(new Tooltip(text));
        return words;
    }

    /** An address is never cut; a long name is, in its middle, and a full name where nothing else can give way. */
    private static Label data(String text) {
        if (text.length() <= LONGEST_ADDRESS && !isFullName(text)) {
            return Texts.whole(text, "fact-data");
        }
        Label name = Texts.of(text, "fact-data");
        name.setMinWidth(text.length() <= LONGEST_ADDRESS ? USE_PREF_SIZE : 0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(text));
        return name;
    }

    private static String colour(Fact.Mood mood) {
        return switch (mood) {
            case GOOD -> Styles.OK;
            case WARN -> Styles.WARN;
            case NEUTRAL -> Styles.MUTED;
        };
    }

    /** It ends with the root. */
    private static boolean isFullName(String text) {
        return text.endsWith(".");
    }

    private static Button copy(String caption, String text) {
        return new CopyButton(Messages.text("header.copy.what", caption), () -> text);
    }

    private static Button chip(String text) {
        Button chip = new Button(text);
        chip.getStyleClass().setAll(Styles.CHIP);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setTooltip(new Tooltip(Messages.text("header.chip.tooltip")));
        chip.setOnAction(_ -> CopyButton.copy(text));
        return chip;
    }
}
