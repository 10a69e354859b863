// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Segments;
import dev.portolan.ui.fx.Sentence;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Times;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The answer of the selected name, in the form that was chosen; with it what might make it another one. */
final class AnswerPane extends VBox {

    private final Segments<AnswerForm> forms;
    private final Button copy;
    private final Sentence outdated = new Sentence();
    private final HBox outdatedLine;
    private final AnswerText text;
    private final AnswerTable table = new AnswerTable();
    private final VBox caveats = Rows.column("answer-caveats");
    private final Label footer = Texts.of("", Styles.MUTED, Styles.CAPTION, "answer-footer");
    private final Label nothing =
            Texts.wrapped(Messages.text("resolve.answer.nothing"), Styles.MUTED, "answer-nothing");

    AnswerPane(ResolveViewModel model) {
        getStyleClass().add("answer-pane");
        forms = new Segments<>(List.of(AnswerForm.values()), AnswerForm::title, model.answerFormProperty()::set);
        copy = Buttons.small(Messages.text("resolve.answer.copy"), Icons.COPY, model::copyAnswer);
        copy.setTooltip(new Tooltip(Messages.text("resolve.answer.copy.tip")));
        text = new AnswerText(model);
        Button again = Buttons.small(Messages.text("resolve.answer.again"), Icons.REFRESH, model::ask);
        HBox.setHgrow(outdated, Priority.ALWAYS);
        outdatedLine = Rows.row("answer-outdated", Texts.styled(Icons.CHANGES.rowIcon(), Styles.WARN), outdated, again);
        StackPane answer = new StackPane(nothing, text, table);
        VBox.setVgrow(answer, Priority.ALWAYS);
        HBox head = Rows.row("answer-head", forms, Space.growing(), copy);
        head.getStyleClass().add(Styles.PANE_HEAD);
        getChildren().addAll(head, outdatedLine, answer, caveats, footer);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.answerFormProperty(), forms::select);
            subscriptions.follow(model.pageProperty(), this::show);
            subscriptions.follow(model.outdatedProperty(), this::show);
        });
    }

    private void show(AnswerPage page) {
        boolean there = !page.lines().isEmpty() || !page.rows().isEmpty();
        Presence.of(nothing, !there);
        copy.setDisable(!there);
        Presence.of(text, !page.lines().isEmpty());
        Presence.of(table, there && page.lines().isEmpty());
        text.show(page.lines());
        table.show(page.rows());
        caveats.getChildren()
                .setAll(page.caveats().stream().map(AnswerPane::caveat).toList());
        Presence.of(caveats, !page.caveats().isEmpty());
        footer.setText(page.footer());
        Presence.of(footer, there && !page.footer().isEmpty());
    }

    private static Node caveat(String sentence) {
        Sentence words = new Sentence(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Rows.row("answer-caveat", Texts.styled(Icons.WARNING.rowIcon(), Styles.WARN), words);
    }

    private void show(@Nullable ZonedDateTime since) {
        Presence.of(outdatedLine, since != null);
        if (since != null) {
            outdated.show(Messages.text("resolve.answer.outdated", Times.time(since.toInstant())));
        }
    }
}
