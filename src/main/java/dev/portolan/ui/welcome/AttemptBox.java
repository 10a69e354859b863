// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.cluster.Problem;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.ProblemWords;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says how an opening goes, or why it failed. */
final class AttemptBox extends VBox {

    private final WelcomeTarget target;

    AttemptBox(WelcomeViewModel model) {
        target = model.target();
        getStyleClass().add("attempt");
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(model.attempt(), this::show));
    }

    private void show(@Nullable Attempt attempt) {
        Presence.of(this, attempt != null);
        if (attempt != null) {
            Problem problem = attempt.problem();
            getStyleClass().remove("failed");
            getChildren().setAll(problem == null ? underWay(attempt) : failed(attempt, problem));
        }
    }

    private List<Node> underWay(Attempt attempt) {
        HBox row = Rows.row(
                "attempt-row",
                Texts.whole(Messages.text("welcome.opening", attempt.name()), Styles.STRONG),
                Texts.of(attempt.progress(), Styles.MUTED),
                Space.growing(),
                Buttons.flat(Messages.text("welcome.cancel"), target::cancelOpening));
        return List.of(row, bar());
    }

    private static ProgressBar bar() {
        ProgressBar bar = Texts.styled(new ProgressBar(), "attempt-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        return bar;
    }

    private List<Node> failed(Attempt attempt, Problem problem) {
        getStyleClass().add("failed");
        HBox head = Rows.row(
                "attempt-row",
                Texts.styled(Icons.ERROR.icon(), Styles.BAD),
                Texts.whole(Messages.text("welcome.failed", attempt.name()), Styles.STRONG),
                Space.growing(),
                Buttons.small(Messages.text("welcome.retry"), Icons.REFRESH, target::retry),
                Buttons.icon(Icons.CLOSE, Messages.text("welcome.dismiss"), target::dismiss));
        return List.of(head, new ProblemWords(problem));
    }
}
