// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Sentence;
import dev.portolan.ui.fx.StepList;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why the selected endpoint counts or does not, and what follows for the records. */
final class WhyServedPane extends VBox {

    private final WhyHead head = new WhyHead();
    private final StepList steps = new StepList(_ -> {});
    private final Sentence effect = new Sentence();
    private final Label pod = Texts.wrapped("", Styles.SMALL, Styles.MUTED);

    WhyServedPane(EndpointsViewModel model) {
        getStyleClass().add("why-pane");
        setMinWidth(0);
        Region rule = Texts.styled(new Region(), "why-rule");
        VBox content = new VBox(steps, rule, effect, pod);
        content.getStyleClass().add("why-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.explanationProperty(), this::show);
            subscriptions.follow(model.countProperty(), head::count);
        });
    }

    private void show(@Nullable EndpointExplanation why) {
        setVisible(why != null);
        if (why == null) {
            return;
        }
        head.show(why.title(), why.needsAttention());
        steps.show(why.steps());
        effect.show(why.effect().sentence());
        if (!why.effect().advice().isEmpty()) {
            effect.add(" " + why.effect().advice(), Styles.MUTED);
        }
        pod.setText(why.pod());
        Presence.of(pod, !why.pod().isEmpty());
    }
}
