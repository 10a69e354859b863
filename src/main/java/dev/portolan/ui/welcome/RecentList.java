// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.welcome;

import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was open before, each line a button. */
final class RecentList extends VBox {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final double INSET = 16;

    private final WelcomeViewModel model;
    private final VBox lines = Texts.styled(new VBox(), Styles.BOX, "recent");

    RecentList(WelcomeViewModel model, Label title) {
        this.model = model;
        getStyleClass().add("recent-pane");
        getChildren().addAll(title, lines);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.onChange(model.recent(), this::show);
            show();
        });
    }

    private void show() {
        Presence.of(this, !model.recent().isEmpty());
        lines.getChildren().setAll(model.recent().stream().map(this::line).toList());
        lines.getChildren().stream()
                .skip(Math.max(0, model.recent().size() - 1))
                .forEach(line -> line.pseudoClassStateChanged(LAST, true));
    }

    private Button line(RecentRow row) {
        HBox content = content(row);
        Button line = new Button("", content);
        content.prefWidthProperty().bind(line.widthProperty().subtract(2 * INSET));
        line.getStyleClass().setAll("recent-button");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(row.spoken());
        line.setOnAction(_ -> model.target().reopen(row.source()));
        return line;
    }

    private static HBox content(RecentRow row) {
        return Rows.row(
                "recent-line",
                Texts.styled(row.icon().rowIcon(), Styles.MUTED),
                name(row),
                Texts.of(row.source().note(), Styles.MUTED),
                Space.growing(),
                Texts.whole(row.when(), Styles.MUTED));
    }

    /** Files of one name lie in several folders, and clusters of one provider begin alike. */
    private static Label name(RecentRow row) {
        Label name = Texts.of(row.source().name(), "recent-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(row.whole()));
        return name;
    }
}
