// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.changes.ChangeLog;
import dev.portolan.cluster.NamespacedName;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The log of record changes of the session that the window shows, while somebody looks at it; for nobody nothing is worked out.
 * Rows are made off the FX thread.
 */
public final class ChangesViewModel {

    /** More entries than that at once nobody reads while they come. */
    private static final int MANY = 30;

    /** So long a picture of many stays: each moves all rows of the list, which takes most of a frame. */
    private static final Duration REST = Duration.ofMillis(400);

    private record Question(SessionView view, ChangeQuery query) {}

    private final ObservableValue<@Nullable Shown> shown;
    private final Background background;
    private final ChangesWindow window;
    private final InstantSource clock;
    private final Succession<Question, ChangesPicture> pictures;

    private final ReadOnlyObjectWrapper<List<ChangeRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ObjectProperty<ChangeScope> scope = new SimpleObjectProperty<>(this, "scope", ChangeScope.ALL);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts", Counts.NONE);

    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper(this, "waiting");
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper(this, "subject", "");
    private final ReadOnlyStringWrapper service = new ReadOnlyStringWrapper(this, "service", "");
    private final ReadOnlyObjectWrapper<@Nullable Emptiness> emptiness = new ReadOnlyObjectWrapper<>(this, "emptiness");

    private final Map<ChangeRow.Key, Boolean> opened = new HashMap<>();
    private @Nullable SessionView frozen;
    private @Nullable Shown asked;
    private boolean watched;
    private boolean resting;
    private boolean behind;

    /** The log of what is shown, once it is watched. */
    public ChangesViewModel(
            ObservableValue<@Nullable Shown> shown, Background background, InstantSource clock, ChangesWindow window) {
        this.shown = shown;
        this.background = background;
        this.clock = clock;
        this.window = window;
        pictures = new Succession<>(
                background, question -> () -> ChangesPicture.of(question.view(), question.query()), this::show);
        shown.subscribe(this::arrive);
        scope.subscribe((_, _) -> refresh());
        filter.subscribe((_, _) -> refresh());
        paused.subscribe((_, pause) -> freeze(pause));
    }

    // Properties

    /** The rows, the newest entry first. */
    ReadOnlyObjectProperty<List<ChangeRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    List<ChangeRow> rows() {
        return rows.get();
    }

    /** Whose changes are shown. */
    public ObjectProperty<ChangeScope> scopeProperty() {
        return scope;
    }

    /** What a person typed to filter the rows. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** While true, the rows stay as they are. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** What happened within the scope, in sum. */
    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many entries within the scope came while the log is paused. */
    ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whose changes, since when: {@code quiz-pods, since 13:31:07}. */
    ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The name of the selected Service, empty if none is. */
    ReadOnlyStringProperty serviceProperty() {
        return service.getReadOnlyProperty();
    }

    /** Why there are no rows; null if there are some. */
    ReadOnlyObjectProperty<@Nullable Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    // Commands

    /** Follows the log until the subscription is closed, beginning with how it is now. */
    public Subscription watch() {
        Shown before = asked;
        Shown now = shown.getValue();
        watched = true;
        behind = false;
        asked = now;
        if (scope.get() == ChangeScope.SELECTED && Shown.isElsewhere(before, now)) {
            show(ChangesPicture.NOTHING);
        }
        refresh();
        return this::rest;
    }

    private void rest() {
        watched = false;
        pictures.cancel();
    }

    /** Opens or closes an entry. */
    void toggle(ChangeRow.Cause cause) {
        opened.put(cause.key(), !cause.open());
        refresh();
    }

    /** A person looks at an entry: it stays as it is when newer ones come. */
    void hold(ChangeRow.Cause cause) {
        opened.putIfAbsent(cause.key(), cause.open());
    }

    /** Copies a row. */
    void copy(ChangeRow row) {
        window.copy(row.text(), Messages.text("changes.copied"));
    }

    /** Selects the Service of an entry. */
    void follow(ChangeRow.Key entry) {
        window.follow(entry.service());
    }

    /** Forgets the log. */
    public void clear() {
        opened.clear();
        paused.set(false);
        window.clear();
    }

    /** Saves all that the scope holds, also what a filter hides and what waits while the log is paused. */
    public void save() {
        Shown now = shown.getValue();
        if (now != null) {
            NamespacedName service = service();
            String of = service == null ? now.view().source().name() : service.name();
            window.save(Messages.text("changes.file.name", of), new SavedChanges(now.view(), service));
        }
    }

    private void freeze(boolean pause) {
        Shown now = shown.getValue();
        frozen = pause && now != null ? now.view() : null;
        refresh();
    }

    private void arrive(@Nullable Shown now) {
        if (!watched) {
            return;
        }
        Shown before = asked;
        boolean cleared = isBegunAnew(before, now);
        boolean elsewhere = cleared || Shown.isElsewhere(before, now);
        if (resting && !elsewhere) {
            behind = true;
            return;
        }
        asked = now;
        if (cleared) {
            // What is being worked out is of the log that a person has just done away with.
            pictures.cancel();
        }
        refresh();
        if (!resting && !elsewhere && cameBetween(before, now) > MANY) {
            resting = true;
            background.after(REST, this::goOn);
        }
    }

    private void goOn() {
        resting = false;
        if (behind) {
            behind = false;
            arrive(shown.getValue());
        }
    }

    private static boolean isBegunAnew(@Nullable Shown before, @Nullable Shown now) {
        return before != null
                && now != null
                && !before.view().changes().began().equals(now.view().changes().began());
    }

    private static long cameBetween(@Nullable Shown before, @Nullable Shown now) {
        return before == null || now == null
                ? 0
                : now.view().changes().came() - before.view().changes().came();
    }

    private void refresh() {
        if (!watched) {
            return;
        }
        SessionView view = view();
        Shown now = shown.getValue();
        service.set(
                now == null || now.service() == null ? "" : now.service().id().name());
        waiting.set(now == null || view == null ? 0 : waiting(now.view().changes(), view.changes()));
        if (view == null) {
            pictures.cancel();
            show(ChangesPicture.NOTHING);
        } else {
            pictures.ask(new Question(view, query()));
        }
    }

    /** Of one Service only those count that are still there: nobody knows whose the others were. */
    private long waiting(ChangeLog newest, ChangeLog held) {
        NamespacedName one = service();
        return one == null
                ? newest.came() - held.came()
                : newest.after(held).stream()
                        .filter(entry -> entry.service().equals(one))
                        .count();
    }

    private void show(ChangesPicture picture) {
        rows.set(picture.rows());
        counts.set(picture.counts());
        subject.set(picture.subject());
        emptiness.set(picture.emptiness());
    }

    private ChangeQuery query() {
        return new ChangeQuery(service(), ChangeFilter.of(filter.get()), clock.instant(), opened);
    }

    private @Nullable NamespacedName service() {
        Shown now = shown.getValue();
        boolean one = scope.get() == ChangeScope.SELECTED && now != null && now.service() != null;
        return one && now.service() != null ? now.service().id() : null;
    }

    private @Nullable SessionView view() {
        Shown now = shown.getValue();
        return frozen != null ? frozen : now == null ? null : now.view();
    }
}
