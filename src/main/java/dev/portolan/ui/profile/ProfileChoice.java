// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What to assume instead: another Corefile, another release, other addresses, other selectors. */
final class ProfileChoice extends VBox {

    private static final int ROWS = 7;

    private final TextArea corefile = Texts.styled(new TextArea(), "corefile", Styles.MONO);
    private final TextField version = new TextField();
    private final TextField addresses = new TextField();
    private final Label happened = Texts.wrapped("", Styles.BAD);
    private final Label quoted = Texts.wrapped("", Styles.QUOTE);

    ProfileChoice(ProfileViewModel model) {
        getStyleClass().add("profile-choice");
        corefile.setPrefRowCount(ROWS);
        corefile.setPromptText(Messages.text("profile.corefile.prompt"));
        corefile.setAccessibleText(Messages.text("profile.corefile.title"));
        corefile.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        corefile.textProperty().bindBidirectional(model.corefileProperty());
        version.textProperty().bindBidirectional(model.versionProperty());
        addresses.textProperty().bindBidirectional(model.addressesProperty());
        version.setAccessibleText(Messages.text("profile.version.title"));
        addresses.setAccessibleText(Messages.text("profile.addresses.title"));
        addresses.setPromptText(Messages.text("profile.addresses.prompt"));
        version.getStyleClass().addAll("profile-version", Styles.MONO);
        addresses.getStyleClass().add(Styles.MONO);
        HBox.setHgrow(addresses, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Rows.row(
                                "profile-row",
                                Texts.of(Messages.text("profile.corefile.title"), Styles.STRONG),
                                Space.growing(),
                                Buttons.small(Messages.text("profile.corefile.choose"), Icons.FILE, model::choose)),
                        corefile,
                        happened,
                        quoted,
                        Rows.row(
                                "profile-row",
                                Texts.whole(Messages.text("profile.version.title"), Styles.MUTED),
                                version,
                                Texts.whole(Messages.text("profile.addresses.title"), Styles.MUTED),
                                addresses),
                        selectors(model.selectors()));
        Subscriptions.whileShown(this, subscriptions -> subscriptions.follow(model.faultProperty(), this::show));
    }

    /** A Corefile needs no tabs, and whoever has only a keyboard must get out of it. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            corefile.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    private static HBox selectors(SelectorChoice choice) {
        HBox row = Rows.row("profile-row");
        field(row, Messages.text("profile.labels.title"), choice.labelsProperty());
        field(row, Messages.text("profile.labels.namespaces"), choice.namespaceLabelsProperty());
        return row;
    }

    private static void field(HBox row, String title, StringProperty text) {
        TextField field = Texts.styled(new TextField(), "profile-selector", Styles.MONO);
        field.textProperty().bindBidirectional(text);
        field.setAccessibleText(title);
        field.setPromptText(Messages.text("profile.labels.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        row.getChildren().addAll(Texts.whole(title, Styles.MUTED), field);
    }

    private void show(@Nullable Fault fault) {
        Presence.of(happened, fault != null);
        Presence.of(quoted, fault != null && !fault.quoted().isEmpty());
        if (fault != null) {
            happened.setText(fault.happened());
            quoted.setText(fault.quoted());
            if (fault.line() > 0) {
                select(fault.line());
            }
        }
    }

    /** Selects a line of the Corefile, so that it is in sight. */
    private void select(int line) {
        String text = corefile.getText();
        int from = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        int end = text.indexOf('\n', from);
        corefile.requestFocus();
        corefile.selectRange(from, end < 0 ? text.length() : end);
    }
}
