// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.records;

import dev.portolan.ui.fx.CodeLine;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Sentence;
import dev.portolan.ui.fx.StepList;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.TypeBadge;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why the selected record is as it is: the chain, when it goes away, its data decoded, and the command that asks for it. */
final class WhyPane extends VBox {

    private final Label title = new Label();
    private final TypeBadge badge = new TypeBadge();
    private final Label name = new Label();
    private final Sentence absence = new Sentence();
    private final StepList steps;
    private final Sentence ending = new Sentence();
    private final Label note = new Label(Messages.text("records.why.coredns"));
    private final Sentence others = new Sentence();
    private final GridPane decoded = new GridPane();
    private final CodeLine command = new CodeLine("");
    private final ScrollPane scroll;

    WhyPane(RecordsViewModel model) {
        getStyleClass().add("why-pane");
        setMinWidth(0);
        steps = new StepList(model::browse);
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        note.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
        decoded.getStyleClass().add("decoded");
        HBox head = new HBox(title, badge, name);
        head.getStyleClass().add(Styles.PANE_HEAD);
        Region rule = new Region();
        rule.getStyleClass().add("why-rule");
        VBox content = new VBox(absence, steps, rule, ending, note, others, decoded, command);
        content.getStyleClass().add("why-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(model.explanationProperty(), this::show));
    }

    private void show(@Nullable RecordExplanation why) {
        setVisible(why != null);
        if (why == null) {
            return;
        }
        RecordCells cells = why.entry().cells();
        title.setText(why.title());
        TypeCell.show(why.entry(), badge);
        name.setText(cells.name().own());
        // The table may have no room for all of it.
        absence.show(cells.data().full());
        Presence.of(absence, why.entry().subject() instanceof RecordSubject.Missing);
        steps.show(why.steps());
        ending.show("");
        ending.add(why.endingLabel() + " ", Styles.MUTED).add(why.ending());
        Presence.of(note, why.isBeyondTheSpecification());
        others.show("");
        others.add(Messages.text("records.why.others") + " ", Styles.MUTED)
                .add(why.facts().others());
        Presence.of(others, !why.facts().others().isEmpty());
        decode(why.facts().decoded());
        command.show(why.facts().command());
        scroll.setVvalue(0);
    }

    private void decode(List<RecordExplanation.Decoded> parts) {
        decoded.getChildren().clear();
        Presence.of(decoded, !parts.isEmpty());
        for (int i = 0; i < parts.size(); i++) {
            RecordExplanation.Decoded part = parts.get(i);
            Label partName = new Label(part.name());
            partName.getStyleClass().add(Styles.MUTED);
            partName.setMinWidth(USE_PREF_SIZE);
            Label value = new Label(part.value());
            value.getStyleClass().add(Styles.MONO);
            Label meaning = new Label(part.meaning());
            meaning.getStyleClass().add(Styles.MUTED);
            meaning.setWrapText(true);
            GridPane.setHgrow(meaning, Priority.ALWAYS);
            decoded.addRow(i, partName, value, meaning);
        }
    }
}
