// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.changes;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.session.SessionView;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.RowUpdate;
import dev.portolan.ui.fx.Shown;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The log of record changes of the session that the window shows. Rows are made off the FX thread. */
public final class ChangesViewModel {

    private final ObservableValue<@Nullable Shown> shown;
    private final ChangesWindow window;
    private final Background.Slot slot;

    private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ChangeRow> visibleRows = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<ChangeScope> scope = new SimpleObjectProperty<>(this, "scope", ChangeScope.ALL);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts", Counts.NONE);

    private final Map<ChangeRow.Key, Boolean> opened = new HashMap<>();
    private @Nullable SessionView frozen;

    /** The log of what is shown, from now on. */
    public ChangesViewModel(ObservableValue<@Nullable Shown> shown, Background background, ChangesWindow window) {
        this.shown = shown;
        this.window = window;
        this.slot = background.slot();
        shown.subscribe(_ -> refresh());
        scope.subscribe((_, _) -> refresh());
        filter.subscribe((_, _) -> refresh());
        paused.subscribe((_, pause) -> freeze(pause));
    }

    // Properties

    /** The rows, the newest entry first; read-only. */
    ObservableList<ChangeRow> rows() {
        return visibleRows;
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

    /** How many entries the scope holds, whatever the filter hides. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** What happened within the scope, in sum. */
    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    // Commands

    /** Opens or closes an entry. */
    void toggle(ChangeRow.Cause cause) {
        opened.put(cause.key(), !cause.open());
        refresh();
    }

    /** Selects the Service of an entry. */
    void follow(ChangeRow.Cause cause) {
        window.follow(cause.key().service());
    }

    /** Forgets the log. */
    public void clear() {
        opened.clear();
        paused.set(false);
        window.clear();
    }

    /** Saves what the scope holds as text. */
    public void save() {
        SessionView view = view();
        if (view != null) {
            NamespacedName service = service();
            String of = service == null ? view.source().name() : service.name();
            window.save(Messages.text("changes.file.name", of), ChangesPicture.text(view, query()));
        }
    }

    private void freeze(boolean pause) {
        Shown now = shown.getValue();
        frozen = pause && now != null ? now.view() : null;
        refresh();
    }

    private void refresh() {
        SessionView view = view();
        if (view == null) {
            slot.cancel();
            show(ChangesPicture.NOTHING);
        } else {
            ChangeQuery query = query();
            slot.run(() -> ChangesPicture.of(view, query), this::show);
        }
    }

    private void show(ChangesPicture picture) {
        RowUpdate.apply(rows, picture.rows());
        counts.set(picture.counts());
        total.set(picture.total());
    }

    private ChangeQuery query() {
        return new ChangeQuery(service(), filter.get(), opened);
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
