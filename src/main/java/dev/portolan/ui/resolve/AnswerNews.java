// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Sentence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.Times;
import java.time.ZonedDateTime;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said above an answer: that the cluster was not read whole yet, that the picture answers differently by now, or that
 * nothing was found and why.
 */
final class AnswerNews extends VBox {

    private final ResolveViewModel model;
    private final Sentence unread = new Sentence();
    private final HBox unreadLine = Rows.row("answer-unread", unread);
    private final Sentence outdated = new Sentence();
    private final HBox outdatedLine;
    private final Sentence missed = new Sentence();
    private final HBox missedLine;

    AnswerNews(ResolveViewModel model) {
        this.model = model;
        Button again = Buttons.small(Messages.text("resolve.answer.again"), Icons.REFRESH, model::ask);
        outdatedLine = Rows.row("answer-outdated", Texts.styled(Icons.CHANGES.rowIcon(), Styles.WARN), outdated, again);
        Button why = Buttons.flat(
                Messages.text("resolve.form.why"),
                () -> model.answerFormProperty().set(AnswerForm.WHY));
        missedLine = Rows.row("answer-missed", missed, why);
        HBox.setHgrow(unread, Priority.ALWAYS);
        HBox.setHgrow(outdated, Priority.ALWAYS);
        HBox.setHgrow(missed, Priority.ALWAYS);
        getChildren().addAll(unreadLine, outdatedLine, missedLine);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.outdatedProperty(), this::show);
            subscriptions.follow(model.outcomeProperty(), _ -> {
                showUnread();
                showMissed();
            });
            subscriptions.follow(model.unreadProperty(), _ -> showUnread());
            subscriptions.follow(model.answerFormProperty(), _ -> showMissed());
        });
    }

    private void show(@Nullable ZonedDateTime since) {
        Presence.of(outdatedLine, since != null);
        if (since != null) {
            outdated.show(Messages.text("resolve.answer.outdated", Times.time(since.toInstant())));
        }
    }

    private void showUnread() {
        Outcome outcome = model.outcomeProperty().get();
        Presence.of(unreadLine, outcome != null && model.unreadProperty().get());
        if (outcome != null) {
            unread.show(Messages.text(
                    "resolve.answer.unread", outcome.zone().profile().origin()));
        }
    }

    /** The explanation itself says all of it. */
    private void showMissed() {
        Outcome outcome = model.outcomeProperty().get();
        boolean said = outcome != null
                && !outcome.isAnswered()
                && model.answerFormProperty().get() != AnswerForm.WHY;
        Presence.of(missedLine, said);
        if (outcome != null) {
            missed.show(outcome.why().summary());
            outcome.nearest().stream()
                    .findFirst()
                    .ifPresent(name -> missed.add(" " + Messages.text("resolve.answer.use", name)));
        }
    }
}
