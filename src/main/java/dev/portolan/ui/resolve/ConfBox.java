// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.walk.ResolvConf;
import dev.portolan.resolve.walk.Standpoint;
import dev.portolan.resolve.walk.Vantage;
import dev.portolan.ui.fx.CopyButton;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The resolv.conf of the vantage; one that is pasted is a field to paste it into. */
final class ConfBox extends VBox {

    private static final int ROWS = 5;

    private final Label title = Texts.of("", Styles.MUTED, Styles.CAPTION);
    private final GridPane lines = Texts.styled(new GridPane(), "conf-lines");
    private final TextArea field = Texts.styled(new TextArea(), "conf-field", Styles.MONO);

    ConfBox(ResolveViewModel model) {
        getStyleClass().add("conf-box");
        field.setPrefRowCount(ROWS);
        field.setPromptText(Messages.text("resolve.conf.prompt"));
        field.setAccessibleText(Messages.text("resolve.conf.pasted"));
        CopyButton copy = new CopyButton(Messages.text("resolve.conf.copy"), () -> text(model));
        VBox box = Rows.column("conf-frame", Rows.row("conf-head", title, Space.growing(), copy), lines, field);
        getChildren().add(box);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.standpointProperty(), this::show);
            subscriptions.follow(model.form().vantage(), this::show);
            field.textProperty().bindBidirectional(model.form().pastedText());
            subscriptions.add(
                    () -> field.textProperty().unbindBidirectional(model.form().pastedText()));
        });
    }

    private static String text(ResolveViewModel model) {
        Standpoint standpoint = model.standpointProperty().get();
        return standpoint == null ? "" : standpoint.conf().text();
    }

    private void show(Vantage vantage) {
        boolean pasted = vantage instanceof Vantage.Pasted;
        title.setText(VantageText.conf(vantage));
        Presence.of(field, pasted);
        Presence.of(lines, !pasted);
        if (pasted && field.getText().isEmpty() && getScene() != null) {
            field.requestFocus();
        }
    }

    private void show(@Nullable Standpoint standpoint) {
        lines.getChildren().clear();
        if (standpoint == null) {
            return;
        }
        ResolvConf conf = standpoint.conf();
        conf.nameservers().forEach(address -> add("nameserver", address));
        if (!conf.searches().isEmpty()) {
            add("search", String.join(" ", conf.searches()));
        }
        add("options", ("ndots:" + conf.ndots() + " " + String.join(" ", conf.options())).strip());
    }

    private void add(String keyword, String value) {
        Label values = Texts.wrapped(value, Styles.MONO, "conf-text");
        GridPane.setHgrow(values, Priority.ALWAYS);
        Label words = Texts.whole(keyword, Styles.MONO, "conf-text", Styles.MUTED);
        GridPane.setValignment(words, VPos.TOP);
        lines.addRow(lines.getRowCount(), words, values);
    }
}
