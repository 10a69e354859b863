// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.SourceDescription;
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
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The tab of one session: how it stands, what it is called, what happened in it while nobody looked. */
final class SessionTab extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** How the files end that hold a snapshot. */
    private static final Pattern ENDING = Pattern.compile("\\.(ya?ml|json)(\\.gz)?$");

    private final SessionViewModel session;
    private final ShellActions actions;
    private final Dot dot = new Dot(Dot.State.UNKNOWN);
    private final Label name = new Label();
    private final Pill news = new Pill();
    private final Tooltip tip = new Tooltip();
    private final RadioMenuItem item = new RadioMenuItem();
    private final Subscription following;
    private boolean selected;

    SessionTab(SessionViewModel session, ShellActions actions) {
        this.session = session;
        this.actions = actions;
        getStyleClass().add("session-tab");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        // Clusters of one provider begin alike, and differ at their end.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip.install(this, tip);
        item.setMnemonicParsing(false);
        getChildren().addAll(dot, name, news, closing());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        following = Subscription.combine(
                session.shown().subscribe(shown -> show(shown.view())),
                session.news().subscribe(count -> {
                    news.setText(Messages.text("shell.session.news", count));
                    Presence.of(news, count.longValue() > 0);
                    speak();
                }));
    }

    /** The keyboard closes a tab by Delete, so this is no stop of its own. */
    private Button closing() {
        Button close = Buttons.icon(
                Icons.CLOSE,
                Messages.text("shell.session.close", KeyName.of("Shortcut+W")),
                () -> actions.close(session));
        close.setFocusTraversable(false);
        return Texts.styled(close, Styles.SMALL_BUTTON, "session-close");
    }

    SessionViewModel session() {
        return session;
    }

    SourceDescription source() {
        return session.shown().getValue().view().source();
    }

    /** Says in the menu what the session is called, and where its source is if another is called the same. */
    void entitle(boolean alike) {
        item.setText(
                alike && !source().address().isEmpty()
                        ? Messages.text("shell.session.item", source().name(), source().address())
                        : source().name());
    }

    /** The same session in a menu of all of them. */
    RadioMenuItem item() {
        return item;
    }

    /** Shows whether it is the one in front. */
    void select(boolean selected) {
        this.selected = selected;
        item.setSelected(selected);
        pseudoClassStateChanged(SELECTED, selected);
        setFocusTraversable(selected);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    /** Stops following its session. */
    void close() {
        following.unsubscribe();
    }

    private void show(SessionView view) {
        String state = StatusText.state(view);
        dot.show(StatusText.dot(view));
        name.setText(brief(view.source()));
        item.setText(view.source().name());
        tip.setText(Messages.text(
                "shell.session.tip", view.source().name(), view.source().address(), state));
        speak();
    }

    /** The ending of a file tells nothing apart, and takes the room of what does. */
    private static String brief(SourceDescription source) {
        return source.kind() == SourceDescription.Kind.SNAPSHOT
                ? ENDING.matcher(source.name()).replaceFirst("")
                : source.name();
    }

    private void speak() {
        long unseen = session.news().get();
        setAccessibleText(unseen == 0 ? tip.getText() : Messages.text("shell.session.spoken", tip.getText(), unseen));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(selected)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.REQUEST_FOCUS) {
            actions.show(session);
        }
        super.executeAccessibleAction(action, parameters);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE) {
            actions.close(session);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            actions.show(session);
        }
    }
}
