// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line of a context: name and namespace, server, user and sign-in, a button. */
final class ContextCell extends ListCell<ContextRow> {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final Label name = Texts.of("", Styles.STRONG);
    private final Label current = Texts.whole(Messages.text("welcome.current"), "pill", "current");
    private final Label namespace = Texts.styled(new Kept(), Styles.SMALL, Styles.MUTED);
    private final Label server = Texts.of("", Styles.MONO);
    private final Label user = new Kept();
    private final Label signIn = Texts.of("", Styles.SMALL, "sign-in");
    private final Label command = Texts.of("", Styles.MONO, "sign-in-command");
    private final Button connect;
    private final ContextLine line;

    /** Beside something long it is not cut to nothing. */
    private static final class Kept extends Label {

        private static final double LEAST = 10;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LEAST * getFont().getSize(), computePrefWidth(height));
        }
    }

    ContextCell(WelcomeViewModel model) {
        getStyleClass().add("context-cell");
        connect = Buttons.plain(Messages.text("welcome.connect"), () -> model.connect(getItem()));
        connect.setFocusTraversable(false);
        // Clusters of one provider differ in the middle or at the end, in the port.
        server.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        line = new ContextLine(
                new ContextLine.Pair(Rows.row("context-pair", name, current), namespace),
                server,
                new ContextLine.Pair(user, Rows.row("context-pair", signIn, command)),
                connect);
        selectedProperty().subscribe(this::emphasize);
        line.stacked().subscribe(_ -> fit());
        setText(null);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ContextRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(row == null ? null : line);
        if (row != null) {
            show(row);
            pseudoClassStateChanged(LAST, getIndex() == getListView().getItems().size() - 1);
        }
    }

    private void show(ContextRow row) {
        name.setText(row.context().name());
        name.setTooltip(new Tooltip(row.context().name()));
        Presence.of(current, row.current());
        namespace.setText(Messages.text("welcome.namespace", row.context().namespace()));
        server.setText(row.context().server());
        server.setTooltip(new Tooltip(row.context().server()));
        user.setText(row.context().user());
        user.setTooltip(new Tooltip(row.context().user()));
        show(row.signIn());
        setAccessibleText(Messages.text(
                "welcome.context.spoken",
                row.context().name(),
                row.context().server(),
                row.signIn().spoken()));
    }

    private void show(SignIn how) {
        FontIcon icon = how.icon().captionIcon();
        icon.getStyleClass().add(how.doubtful() ? Styles.WARN : Styles.MUTED);
        signIn.setGraphic(icon);
        signIn.setText(how.words());
        signIn.pseudoClassStateChanged(DOUBTFUL, how.doubtful());
        command.setText(how.command());
        Presence.of(command, !how.command().isEmpty());
        command.setTooltip(new Tooltip(how.spoken()));
        signIn.setTooltip(new Tooltip(how.spoken()));
        fit();
    }

    private void fit() {
        ContextRow row = getItem();
        if (row != null) {
            boolean doubtful = row.signIn().doubtful();
            boolean stacked = line.stacked().get();
            // A date at its end is what matters: in a column it goes on below, in a line the user is cut.
            signIn.setWrapText(doubtful && !stacked);
            // What is run is cut before what is said of it.
            boolean whole = doubtful ? stacked : !row.signIn().command().isEmpty();
            signIn.setMinWidth(whole ? USE_PREF_SIZE : 0);
            user.setMinWidth(doubtful && stacked ? 0 : USE_COMPUTED_SIZE);
        }
    }

    private void emphasize(boolean selected) {
        connect.getStyleClass().remove(Styles.PRIMARY_BUTTON);
        if (selected) {
            connect.getStyleClass().add(Styles.PRIMARY_BUTTON);
        }
    }
}
