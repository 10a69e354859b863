// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.endpoints;

import dev.portolan.cluster.NamespacedName;
import dev.portolan.cluster.ResourceKind;
import dev.portolan.cluster.Service;
import dev.portolan.ui.fx.Background;
import dev.portolan.ui.fx.Emptiness;
import dev.portolan.ui.fx.Marks;
import dev.portolan.ui.fx.Messages;
import dev.portolan.ui.fx.Shown;
import dev.portolan.ui.fx.Succession;
import dev.portolan.zone.ObjectRef;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of the Service that the window shows. Rows and explanations are made off the FX thread; everything else
 * happens on it.
 */
public final class EndpointsViewModel {

    private record Question(@Nullable Shown shown, EndpointQuery query) {

        static boolean isPressing(Question before, Question now) {
            return !before.query.equals(now.query) || Shown.isElsewhere(before.shown, now.shown);
        }
    }

    private record Explained(Shown shown, Service service, EndpointRow row) {

        static boolean isPressing(Explained before, Explained now) {
            return !now.row.isSameAs(before.row) || Shown.isElsewhere(before.shown, now.shown);
        }

        Callable<EndpointExplanation> work() {
            return () -> new EndpointExplainer(shown.view().zone(), service).explain(row);
        }
    }

    private final ObservableValue<@Nullable Shown> shown;
    private final Clock clock;
    private final EndpointsWindow window;
    private final Succession<Question, EndpointsPicture> pictures;
    private final Succession<Explained, EndpointExplanation> explanations;

    private final ReadOnlyObjectWrapper<List<EndpointRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty podDetails = new SimpleBooleanProperty(this, "podDetails");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size");
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(this, "fresh");
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible", true);
    private final ReadOnlyBooleanWrapper zoned = new ReadOnlyBooleanWrapper(this, "zoned");
    private final ReadOnlyObjectWrapper<@Nullable EndpointRow> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable EndpointExplanation> explanation =
            new ReadOnlyObjectWrapper<>(this, "explanation");
    private final ReadOnlyObjectWrapper<@Nullable Emptiness> emptiness = new ReadOnlyObjectWrapper<>(this, "emptiness");

    private EndpointQuery query = EndpointQuery.START;
    private EndpointsPicture picture = EndpointsPicture.NOTHING;

    /**
     * The endpoints of what is shown, from now on.
     *
     * @param shown what the window shows; its value is null while no source is open
     * @param background where they are read
     * @param clock to which ages are counted in a live picture, and the time zone in which times are told
     * @param window the window around the tab
     */
    public EndpointsViewModel(
            ObservableValue<@Nullable Shown> shown, Background background, Clock clock, EndpointsWindow window) {
        this.shown = shown;
        this.clock = clock;
        this.window = window;
        pictures = new Succession<>(background, Question::isPressing, this::read, this::late, this::show);
        explanations = new Succession<>(
                background, Explained::isPressing, Explained::work, _ -> explanation.set(null), explanation::set);
        shown.subscribe(_ -> refresh());
        filter.subscribe((_, text) -> ask(query.filteredBy(text)));
    }

    // Properties

    /** The rows of the table. */
    ReadOnlyObjectProperty<List<EndpointRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What a person typed to filter the rows. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** {@code 3 selected, 2 served: quiz-2 is not ready}; empty where there is nothing to count. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether the table tells what the pods say of themselves. */
    public BooleanProperty podDetailsProperty() {
        return podDetails;
    }

    /** How many addresses the slices list, whatever the filter hides. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Whether some row shows what the last picture did; the view calls {@link #settle} a moment later. */
    ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Whether what is shown follows the cluster. */
    ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Whether the Service is of a type that has endpoints. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Whether the zone of some endpoint is known. */
    ReadOnlyBooleanProperty zonedProperty() {
        return zoned.getReadOnlyProperty();
    }

    /** The selected row, which the filter may hide; null if there is none. */
    ReadOnlyObjectProperty<@Nullable EndpointRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why the selected row is as it is; null if none is selected. */
    ReadOnlyObjectProperty<@Nullable EndpointExplanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** Why the table is empty; null if it is not. */
    ReadOnlyObjectProperty<@Nullable Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    // Commands

    /** Selects a row. What went from the picture is shown no longer. */
    void select(EndpointRow row) {
        if (row.isSameAs(selected.get())) {
            return;
        }
        selected.set(row);
        if (Marks.holdGone(picture.rows())) {
            show(Marks.withoutGone(picture.rows()));
        } else {
            explain();
        }
    }

    /** Orders the rows; null for the number of their addresses. */
    void order(@Nullable Comparator<EndpointRow> order) {
        ask(query.orderedBy(order));
    }

    /** Shows all rows again. */
    public void clearFilter() {
        filter.set("");
    }

    /** Ends the flash of what the last picture did. */
    void settle() {
        show(Marks.settled(picture.rows()));
    }

    /** Counts the ages anew. */
    void refreshAges() {
        refresh();
    }

    /** Goes to the pod of the selected row. */
    void follow() {
        EndpointRow row = selected.get();
        Service service = picture.service();
        if (row != null && service != null && !row.cells().place().pod().isEmpty()) {
            window.follow(new ObjectRef(
                    ResourceKind.POD,
                    new NamespacedName(
                            service.id().namespace(), row.cells().place().pod())));
        }
    }

    /** Copies the address of the selected row. */
    void copyAddress() {
        copy(row -> row.key().address(), Messages.text("endpoints.copied.address"));
    }

    /** Copies the own name of the selected row, answered or not. */
    void copyName() {
        copy(row -> row.cells().dns().name().full(), Messages.text("endpoints.copied.name"));
    }

    private void copy(Function<EndpointRow, String> text, String said) {
        chosen().map(text).filter(found -> !found.isEmpty()).ifPresent(found -> window.copy(found, said));
    }

    private Optional<EndpointRow> chosen() {
        return Optional.ofNullable(selected.get());
    }

    private void ask(EndpointQuery newQuery) {
        query = newQuery;
        refresh();
    }

    private void refresh() {
        pictures.ask(new Question(shown.getValue(), query));
    }

    private Callable<EndpointsPicture> read(Question question) {
        EndpointsPicture before = picture;
        return () -> before.next(question.shown(), question.query(), clock);
    }

    /** Nobody reads the endpoints of one Service under the name of another. */
    private void late(Question question) {
        if (Shown.isElsewhere(picture.shown(), question.shown())) {
            show(EndpointsPicture.NOTHING);
        }
    }

    /** Shows at once what came of the present picture; what is being computed goes on from there instead. */
    private void show(List<EndpointRow> now) {
        show(picture.with(now, query));
        pictures.overtake(new Question(shown.getValue(), query));
    }

    private void show(EndpointsPicture next) {
        boolean same =
                next.shown() != null && picture.shown() != null && next.shown().isOfTheSameService(picture.shown());
        picture = next;
        rows.set(next.visible());
        count.set(next.count());
        live.set(next.isLive());
        possible.set(next.mayHaveEndpoints());
        size.set((int) next.rows().stream()
                .filter(row -> row.origin() instanceof EndpointRow.Listed
                        && !row.mark().isGone())
                .count());
        fresh.set(Marks.areFresh(next.rows()));
        zoned.set(next.rows().stream()
                .anyMatch(row -> !row.cells().place().placement().zone().isEmpty()));
        emptiness.set(NoEndpoints.of(next, filter.get()));
        keepSelection(same ? selected.get() : null);
        explain();
    }

    private void keepSelection(@Nullable EndpointRow before) {
        selected.set(find(before).orElseGet(this::firstToLookAt));
    }

    private Optional<EndpointRow> find(@Nullable EndpointRow before) {
        return picture.rows().stream().filter(row -> row.isSameAs(before)).findFirst();
    }

    /** One that does not count is what a person comes for. */
    private @Nullable EndpointRow firstToLookAt() {
        List<EndpointRow> all = rows.get();
        return all.stream().filter(row -> !row.isServed()).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
    }

    private void explain() {
        EndpointRow row = selected.get();
        Service service = picture.service();
        Shown now = picture.shown();
        if (row == null || service == null || now == null) {
            explanations.cancel();
            explanation.set(null);
            return;
        }
        explanations.ask(new Explained(now, service, row));
    }
}
