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
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The answer of the selected name, in the form that was chosen; with it what might make it another one. */
final class AnswerPane extends VBox {

    /** Below this width, in the em of captions, the copy button is its icon. */
    private static final double ROOM_FOR_WORDS = 34;

    private final Segments<AnswerForm> forms;
    private final Button copy;
    private final AnswerText text;
    private final AnswerTable table = new AnswerTable();
    private final WhyPane why;
    private final VBox caveats = Rows.column("answer-caveats");
    private final Label footer = Texts.wrapped("", Styles.MUTED, Styles.CAPTION);
    private final Label nothing =
            Texts.wrapped(Messages.text("resolve.answer.nothing"), Styles.MUTED, "answer-nothing");

    AnswerPane(ResolveViewModel model) {
        getStyleClass().add("answer-pane");
        forms = new Segments<>(
                Messages.text("resolve.answer.form"),
                List.of(AnswerForm.values()),
                AnswerForm::title,
                model.answerFormProperty()::set);
        copy = Buttons.small(Messages.text("resolve.answer.copy"), Icons.COPY, model::copyAnswer);
        copy.setTooltip(new Tooltip(Messages.text("resolve.answer.copy.tip")));
        text = new AnswerText(model);
        why = new WhyPane(model);
        StackPane answer = new StackPane(nothing, text, table, why);
        VBox.setVgrow(answer, Priority.ALWAYS);
        answer.setMinHeight(0);
        HBox head = Rows.row("answer-head", forms, Space.growing(), copy);
        head.getStyleClass().add(Styles.PANE_HEAD);
        CheckBox outside = Texts.styled(new CheckBox(Messages.text("resolve.outside.switch")), Styles.CAPTION);
        outside.setTooltip(new Tooltip(Messages.text("resolve.outside.switch.tip")));
        outside.selectedProperty().bindBidirectional(model.asksOutsideProperty());
        Texts.uncut(outside);
        VBox foot = Rows.column("answer-foot", footer, Rows.row("answer-switch", Space.growing(), outside));
        getChildren().addAll(head, new AnswerNews(model), answer, caveats, foot);
        copy.setAccessibleText(Messages.text("resolve.answer.copy.tip"));
        widthProperty().subscribe(this::makeRoom);
        footer.fontProperty().subscribe(this::makeRoom);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.answerFormProperty(), forms::select);
            subscriptions.follow(model.pageProperty(), this::show);
        });
    }

    private void makeRoom() {
        boolean roomy = getWidth() == 0
                || getWidth() >= ROOM_FOR_WORDS * footer.getFont().getSize();
        copy.setText(roomy ? Messages.text("resolve.answer.copy") : "");
        copy.getStyleClass().remove(Styles.ICON_ONLY);
        if (!roomy) {
            copy.getStyleClass().add(Styles.ICON_ONLY);
        }
    }

    private void show(AnswerPage page) {
        boolean there = !page.equals(AnswerPage.NOTHING);
        copy.setDisable(!there);
        switch (page.content()) {
            case AnswerPage.Text(var lines) -> {
                text.show(lines);
                only(there ? text : nothing);
            }
            case AnswerPage.Table(var rows) -> {
                table.show(rows);
                only(table);
            }
            case AnswerPage.Why(var reasons) -> {
                why.show(reasons);
                only(why);
            }
        }
        caveats.getChildren()
                .setAll(page.caveats().stream().map(AnswerPane::caveat).toList());
        Presence.of(caveats, !page.caveats().isEmpty());
        footer.setText(page.footer());
        Presence.of(footer, !page.footer().isEmpty());
    }

    private void only(Node shown) {
        for (Node node : List.of(nothing, text, table, why)) {
            Presence.of(node, node.equals(shown));
        }
    }

    private static Node caveat(String sentence) {
        Sentence words = new Sentence(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Rows.row("answer-caveat", Texts.styled(Icons.WARNING.rowIcon(), Styles.WARN), words);
    }
}
