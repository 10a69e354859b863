// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import dev.portolan.zone.Derivation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A numbered chain from a field by a rule to its effect. */
public final class StepList extends VBox {

    /** {@code kiada/quote spec.ports[0]}: an object and a field, which are code. */
    private static final Pattern FIELD = Pattern.compile("[a-z0-9.-]+/[a-z0-9.-]+ \\S.*");

    private final Consumer<URI> browse;

    /**
     * An empty chain.
     *
     * @param browse opens the page of a standard
     */
    public StepList(Consumer<URI> browse) {
        this.browse = browse;
        getStyleClass().add("step-list");
        Sheets.addShared(this);
    }

    /** Shows these steps and no others. */
    public void show(List<Derivation.Step> steps) {
        getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(step(i + 1, steps.get(i)));
        }
    }

    private Node step(int number, Derivation.Step step) {
        Label circle = new Label(Integer.toString(number));
        circle.getStyleClass().add("step-number");
        Region line = new Region();
        line.getStyleClass().add("step-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox rail = new VBox(circle, line);
        rail.getStyleClass().add("step-rail");
        VBox words = new VBox(new Sentence(step.sentence()));
        words.getStyleClass().add("step-words");
        words.setMinWidth(0);
        if (!step.evidence().isEmpty()) {
            words.getChildren().add(evidence(step.evidence()));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(rail, words);
        row.getStyleClass().add("step");
        return row;
    }

    private Node evidence(String evidence) {
        Optional<URI> page = StandardPage.of(evidence);
        if (page.isPresent()) {
            PageLink link = new PageLink(evidence);
            link.getStyleClass().add("step-link");
            link.setOnAction(_ -> browse.accept(page.get()));
            return link;
        }
        Label label = new Label(evidence);
        label.getStyleClass().addAll(Styles.MUTED, FIELD.matcher(evidence).matches() ? "step-field" : Styles.SMALL);
        label.setWrapText(true);
        return label;
    }
}
