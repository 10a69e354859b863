// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.ToolRow;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What is shown of the log, and what can be done with it. */
final class ChangesTools extends ToolRow {

    /** Where there is no room for it, the subject makes way. */
    private static final double WIDE = 1_000;

    private static final double NARROWEST_FILTER = 120;
    private static final double NARROWEST_NAME = 120;

    private final ChangesViewModel model;
    private final ToggleButton all = new ToggleButton(Messages.text("changes.scope.all"));
    private final ToggleButton selected = new ToggleButton() {
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(NARROWEST_NAME, computePrefWidth(height));
        }
    };
    private final ToggleButton pause = new ToggleButton();
    private final ChangeSums sums = new ChangeSums();

    ChangesTools(ChangesViewModel model) {
        this.model = model;
        getStyleClass().add("change-tools");
        pause.getStyleClass().add(Styles.SMALL_BUTTON);
        pause.setMinWidth(USE_PREF_SIZE);
        pause.setTooltip(new Tooltip(Messages.text("changes.pause.tip")));
        pause.selectedProperty().bindBidirectional(model.pausedProperty());
        Label subject = Texts.of("", Styles.MUTED);
        subject.textProperty().bind(model.subjectProperty());
        // The time stands at the end, and numbers are never cut.
        subject.setTextOverrun(OverrunStyle.LEADING_WORD_ELLIPSIS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.subjectProperty());
        subject.setTooltip(whole);
        fill(
                scope(),
                filter(),
                subject,
                Space.growing(),
                sums,
                pause,
                Buttons.flat(Messages.text("changes.clear"), model::clear),
                yielding(Buttons.small(Messages.text("changes.save"), Icons.EXPORT, model::save)));
        sums.words().forEach(word -> spare(word, sums.visibleProperty()));
        widthProperty().subscribe(width -> Presence.of(subject, width.doubleValue() >= WIDE));
    }

    /** Says what the view model says. */
    void attach(Subscriptions subscriptions) {
        subscriptions.follow(model.scopeProperty(), this::show);
        subscriptions.follow(model.countsProperty(), sums::show);
        subscriptions.follow(model.serviceProperty(), name -> {
            selected.setText(name.isEmpty() ? Messages.text("changes.scope.none") : name);
            selected.setTooltip(new Tooltip(selected.getText()));
            selected.setDisable(name.isEmpty());
        });
        subscriptions.follow(
                model.waitingProperty(),
                waiting -> pause.setText(
                        waiting.longValue() > 0
                                ? Messages.text("changes.pause.waiting", waiting)
                                : Messages.text("changes.pause")));
    }

    private FilterField filter() {
        FilterField filter =
                new FilterField(Icons.SEARCH, Messages.text("changes.filter.prompt"), "", model.filterProperty());
        filter.getStyleClass().add(Styles.SMALL_FIELD);
        filter.setPrefColumnCount(18);
        filter.setMinWidth(NARROWEST_FILTER);
        return filter;
    }

    private HBox scope() {
        ToggleGroup group = new ToggleGroup();
        all.setToggleGroup(group);
        selected.setToggleGroup(group);
        all.getStyleClass().add("first");
        selected.getStyleClass().add("last");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> choose(ChangeScope.ALL));
        selected.setOnAction(_ -> choose(ChangeScope.SELECTED));
        return Texts.styled(new HBox(all, selected), Styles.SEGMENTS);
    }

    /** Pressing the chosen one again leaves it chosen. */
    private void choose(ChangeScope scope) {
        model.scopeProperty().set(scope);
        show(scope);
    }

    private void show(ChangeScope scope) {
        all.setSelected(scope == ChangeScope.ALL);
        selected.setSelected(scope == ChangeScope.SELECTED);
    }
}
