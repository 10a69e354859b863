// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Dot;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.KeyName;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Pill;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** The tab of one session: how it stands, what it is called, what happened in it while nobody looked. */
final class SessionTab extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final SessionViewModel session;
    private final ShellActions actions;
    private final Dot dot = new Dot(Dot.State.UNKNOWN);
    private final Label name = new Label();
    private final Pill news = new Pill();
    private final Tooltip tip = new Tooltip();
    private final Subscription following;

    SessionTab(SessionViewModel session, ShellActions actions) {
        this.session = session;
        this.actions = actions;
        getStyleClass().add("session-tab");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        Tooltip.install(this, tip);
        getChildren()
                .addAll(
                        dot,
                        name,
                        news,
                        Texts.styled(
                                Buttons.icon(
                                        Icons.CLOSE,
                                        Messages.text("shell.session.close", KeyName.of("Shortcut+W")),
                                        () -> actions.close(session)),
                                Styles.SMALL_BUTTON,
                                "session-close"));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        following = Subscription.combine(
                session.shown().subscribe(shown -> show(shown.view())),
                session.news().subscribe(count -> {
                    news.setText(Messages.text("shell.session.news", count));
                    Presence.of(news, count.longValue() > 0);
                }));
    }

    /** Shows whether it is the one in front. */
    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Stops following its session. */
    void close() {
        following.unsubscribe();
    }

    private void show(SessionView view) {
        String state = StatusText.state(view);
        dot.show(StatusText.dot(view));
        name.setText(view.source().name());
        tip.setText(Messages.text(
                "shell.session.tip", view.source().name(), view.source().address(), state));
        setAccessibleText(tip.getText());
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE) {
            actions.close(session);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            actions.show(session);
        }
    }
}
