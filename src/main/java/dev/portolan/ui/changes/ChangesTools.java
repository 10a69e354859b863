// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.ui.fx.Buttons;
import dev.portolan.ui.fx.FilterField;
import dev.portolan.ui.fx.Icons;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Presence;
import dev.portolan.ui.fx.Segments;
import dev.portolan.ui.fx.Space;
import dev.portolan.ui.fx.Styles;
import dev.portolan.ui.fx.Subscriptions;
import dev.portolan.ui.fx.Texts;
import dev.portolan.ui.fx.ToolRow;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** What is shown of the log, and what can be done with it. */
final class ChangesTools extends ToolRow {

    /** Where there is no room for it, the subject makes way. */
    private static final double WIDE = 1_000;

    /** In the size of the text. */
    private static final double LONG_SUBJECT = 20;

    private static final double NARROWEST_FILTER = 120;
    private static final double NARROWEST_NAME = 120;

    private final ChangesViewModel model;
    private final Segments<ChangeScope> scope;
    private final ToggleButton pause = new ToggleButton();
    private final ChangeSums sums = new ChangeSums();
    private final FilterField filter;

    ChangesTools(ChangesViewModel model) {
        this.model = model;
        getStyleClass().add("change-tools");
        scope = new Segments<>(
                Messages.text("changes.scope"),
                List.of(ChangeScope.ALL, ChangeScope.SELECTED),
                ChangesTools::title,
                model.scopeProperty()::set);
        scope.giveWay(ChangeScope.SELECTED, NARROWEST_NAME);
        pause.getStyleClass().add(Styles.SMALL_BUTTON);
        pause.setMinWidth(USE_PREF_SIZE);
        pause.setTooltip(new Tooltip(Messages.text("changes.pause.tip")));
        pause.selectedProperty().bindBidirectional(model.pausedProperty());
        Label subject = Texts.styled(new Subject(), Styles.MUTED);
        subject.textProperty().bind(model.subjectProperty());
        // The time stands at the end, and numbers are never cut.
        subject.setTextOverrun(OverrunStyle.LEADING_WORD_ELLIPSIS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.subjectProperty());
        subject.setTooltip(whole);
        filter = filter(model);
        Button save = Buttons.small(Messages.text("changes.save"), Icons.EXPORT, model::save);
        save.setTooltip(new Tooltip(Messages.text("changes.save.tip")));
        fill(
                scope,
                filter,
                subject,
                Space.growing(),
                sums,
                pause,
                Buttons.flat(Messages.text("changes.clear"), model::clear),
                yielding(save));
        sums.words().forEach(word -> spare(word, sums.visibleProperty()));
        widthProperty().subscribe(width -> Presence.of(subject, width.doubleValue() >= WIDE));
    }

    /** Gives the keyboard to the filter. */
    void enterFilter() {
        filter.requestFocus();
    }

    /** Says what the view model says. */
    void attach(Subscriptions subscriptions) {
        subscriptions.follow(model.scopeProperty(), scope::select);
        subscriptions.follow(model.countsProperty(), sums::show);
        subscriptions.follow(model.serviceProperty(), name -> {
            scope.entitle(ChangeScope.SELECTED, name.isEmpty() ? title(ChangeScope.SELECTED) : name);
            scope.offer(name.isEmpty() ? Set.of(ChangeScope.ALL) : Set.of(ChangeScope.values()));
        });
        subscriptions.follow(
                model.waitingProperty(),
                waiting -> pause.setText(
                        waiting.longValue() > 0
                                ? Messages.text("changes.pause.waiting", waiting)
                                : Messages.text("changes.pause")));
    }

    private static FilterField filter(ChangesViewModel model) {
        FilterField filter =
                new FilterField(Icons.SEARCH, Messages.text("changes.filter.prompt"), "", model.filterProperty());
        filter.getStyleClass().add(Styles.SMALL_FIELD);
        filter.setPrefColumnCount(18);
        filter.setMinWidth(NARROWEST_FILTER);
        return filter;
    }

    private static String title(ChangeScope scope) {
        return switch (scope) {
            case ALL -> Messages.text("changes.scope.all");
            case SELECTED -> Messages.text("changes.scope.none");
        };
    }

    /** Whole unless its name is very long: the filter beside it can do with less. */
    private static final class Subject extends Label {

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LONG_SUBJECT * getFont().getSize(), computePrefWidth(height));
        }
    }
}
