// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.compare;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Rows;
import dev.portolan.ui.fx.Segments;
import dev.portolan.ui.fx.Sheets;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The comparison of two sources: what is compared above, in what they differ below. */
public final class CompareView extends VBox {

    private final CompareViewModel model;
    private final Label sums = Texts.of("", Styles.MUTED);
    private final Label note = Texts.wrapped("", Styles.WARN_BOX, "compare-note");
    private final Segments<ShownKind> kinds;
    private final Button again;
    private final Button copy;
    private final Button save;

    /** A view of that view model. */
    public CompareView(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("compare-view");
        Sheets.add(this, "compare");
        Sheets.addShared(this);
        kinds = new Segments<>(
                Messages.text("compare.kind"), List.of(ShownKind.values()), ShownKind::title, model.kind()::set);
        again = Buttons.small("", Icons.REFRESH, model::tryAgain);
        copy = Buttons.small(Messages.text("compare.copy"), Icons.COPY, model::copyAll);
        save = Buttons.small(Messages.text("compare.save"), Icons.EXPORT, model::save);
        note.setMaxWidth(Double.MAX_VALUE);
        CompareList list = new CompareList(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(sides(), tools(), note, list);
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.follow(model.kind(), kinds::select);
            subscriptions.follow(model.sums(), this::showSums);
            subscriptions.follow(model.again(), text -> {
                again.setText(text);
                Presence.of(again, !text.isEmpty());
            });
            subscriptions.follow(model.note(), text -> {
                note.setText(text);
                Presence.of(note, !text.isEmpty());
            });
        });
    }

    private void showSums(String text) {
        sums.setText(text);
        sums.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        copy.setDisable(text.isEmpty());
        save.setDisable(text.isEmpty());
    }

    private HBox sides() {
        return Rows.row(
                "compare-sides",
                choice(model.first(), Messages.text("compare.first")),
                Buttons.icon(Icons.KUBE_PROXY, Messages.text("compare.swap"), model::swap),
                choice(model.second(), Messages.text("compare.second")),
                Buttons.small(Messages.text("compare.snapshot"), Icons.SNAPSHOT, model::chooseSnapshot),
                addresses());
    }

    private CandidateChoice choice(ObjectProperty<@Nullable Candidate> chosen, String name) {
        CandidateChoice choice = new CandidateChoice(model.candidates(), chosen, name);
        HBox.setHgrow(choice, Priority.ALWAYS);
        return choice;
    }

    private HBox tools() {
        FilterField filter = new FilterField(Icons.SEARCH, Messages.text("compare.filter"), "", model.filter());
        filter.getStyleClass().add(Styles.SMALL_FIELD);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox tools = Rows.row("compare-tools", kinds, filter, sums, Space.growing(), again, copy, save);
        tools.getStyleClass().add("pane-tools");
        return tools;
    }

    private ToggleButton addresses() {
        ToggleButton button = Texts.uncut(new ToggleButton(Messages.text("compare.addresses")));
        button.getStyleClass().add(Styles.SMALL_BUTTON);
        button.setTooltip(new Tooltip(Messages.text("compare.addresses.tip")));
        button.setAccessibleText(Messages.text("compare.addresses"));
        button.setAccessibleHelp(Messages.text("compare.addresses.tip"));
        button.selectedProperty().bindBidirectional(model.ignoresAddresses());
        return button;
    }
}
